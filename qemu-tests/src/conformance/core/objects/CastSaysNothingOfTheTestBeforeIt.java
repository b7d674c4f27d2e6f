/** That a reference has a type after a cast says nothing of the test that leads to the cast. */
class CastSaysNothingOfTheTestBeforeIt {
    static class Shape {
        Shape next;
    }

    static class Square extends Shape {}

    static class Circle extends Shape {}

    static Shape shape = new Circle();
    static int count;
    static long hash;

    static void tick() {
        if (++count > 100) {
            throw new IllegalStateException();
        }
    }

    static void mix(long value) {
        hash = hash * 31 + value;
    }

    static long descend(byte depth, boolean more) {
        tick();
        mix(depth);
        if (depth > 0 && depth < 12) {
            return descend((byte) (depth - 1), !more);
        }
        return hash;
    }

    static void test() {
        try {
            descend((byte) -22, "abc".equals(" x "));
            if (shape instanceof Square square) {
                shape = square.next;
                return;
            }
        } catch (RuntimeException failure) {
            System.out.println(failure.getClass());
        }
        System.out.println(hash);
    }

    public static void main(String[] arguments) {
        test();
        shape = new Square();
        test();
        System.out.println(shape);
    }
}
