public class InterfaceDispatchManyImplementations {
    interface Area {
        int area();
    }

    interface Named {
        String name();
    }

    interface Both extends Area, Named {
        default String describe() {
            return name() + "=" + area();
        }
    }

    static class Square implements Both {
        final int side;

        Square(int side) {
            this.side = side;
        }

        public int area() {
            return side * side;
        }

        public String name() {
            return "square";
        }
    }

    static class Rectangle extends Square {
        final int other;

        Rectangle(int side, int other) {
            super(side);
            this.other = other;
        }

        @Override
        public int area() {
            return side * other;
        }
    }

    static class Point implements Named, Area {
        public int area() {
            return 0;
        }

        public String name() {
            return "point";
        }
    }

    enum Unit implements Both {
        ONE;

        public int area() {
            return 1;
        }
    }

    public static void main(String[] args) {
        Area[] areas = {new Square(3), new Rectangle(2, 5), new Point(), Unit.ONE};
        int sum = 0;
        for (Area a : areas) {
            sum += a.area();
            if (a instanceof Both) {
                System.out.println(((Both) a).describe());
            } else if (a instanceof Named) {
                System.out.println(((Named) a).name());
            }
        }
        System.out.println(sum);
        try {
            Object o = "text";
            System.out.println(((Area) o).area());
        } catch (ClassCastException e) {
            System.out.println("not an area");
        }
    }
}
