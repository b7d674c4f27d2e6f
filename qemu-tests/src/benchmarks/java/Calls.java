import dev.cortado.abi.NoInline;

/** Virtual calls on shapes and interface calls on the nodes of an expression. */
public final class Calls {
    abstract static class Shape {
        abstract int area();

        abstract void grow(int by);

        int weight() {
            return area() * 3;
        }
    }

    static final class Rectangle extends Shape {
        private int width;
        private int height;

        Rectangle(int width, int height) {
            this.width = width;
            this.height = height;
        }

        @Override
        int area() {
            return width * height;
        }

        @Override
        void grow(int by) {
            width += by;
            height += by;
        }
    }

    static final class Circle extends Shape {
        private int radius;

        Circle(int radius) {
            this.radius = radius;
        }

        @Override
        int area() {
            return 355 * radius * radius / 113;
        }

        @Override
        void grow(int by) {
            radius += by;
        }
    }

    static final class Triangle extends Shape {
        private int base;
        private final int height;

        Triangle(int base, int height) {
            this.base = base;
            this.height = height;
        }

        @Override
        int area() {
            return base * height / 2;
        }

        @Override
        void grow(int by) {
            base += by;
        }

        @Override
        int weight() {
            return area() + 1;
        }
    }

    interface Node {
        int value(int x);
    }

    record Number(int number) implements Node {
        @Override
        public int value(int x) {
            return number;
        }
    }

    record Variable() implements Node {
        @Override
        public int value(int x) {
            return x;
        }
    }

    record Sum(Node left, Node right) implements Node {
        @Override
        public int value(int x) {
            return left.value(x) + right.value(x);
        }
    }

    record Product(Node left, Node right) implements Node {
        @Override
        public int value(int x) {
            return left.value(x) * right.value(x);
        }
    }

    private static int shapes() {
        Shape[] shapes = new Shape[30];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = switch (i % 3) {
                case 0 -> new Rectangle(i, i + 1);
                case 1 -> new Circle(i);
                default -> new Triangle(i, 4);
            };
        }
        int sum = 0;
        for (int round = 0; round < 150; round++) {
            for (Shape shape : shapes) {
                sum = sum * 31 + shape.area() + shape.weight();
                shape.grow(round & 1);
            }
        }
        return sum;
    }

    private static Node tree(int depth, int seed) {
        if (depth == 0) {
            return (seed & 1) == 0 ? new Number(seed % 10) : new Variable();
        }
        Node left = tree(depth - 1, seed * 2 + 1);
        Node right = tree(depth - 1, seed * 3 + 1);
        return (depth & 1) == 0 ? new Sum(left, right) : new Product(left, right);
    }

    @NoInline
    static int kernel() {
        int sum = shapes();
        Node tree = tree(6, 1);
        for (int x = 0; x < 150; x++) {
            sum = sum * 31 + tree.value(x);
        }
        return sum;
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
