public class RecordMethods {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -1000) {
                throw new IllegalArgumentException("x");
            }
        }

        Point(int both) {
            this(both, both);
        }

        int distance() {
            return Math.abs(x) + Math.abs(y);
        }
    }

    record All(
            boolean z,
            byte b,
            char c,
            short s,
            int i,
            long l,
            float f,
            double d,
            String t,
            int[] a) {}

    record Empty() {}

    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> with(C c) {
            return new Pair<>(first, c);
        }
    }

    record Overridden(int n) {
        @Override
        public int n() {
            return n * 2;
        }

        @Override
        public String toString() {
            return "O" + n + n();
        }
    }

    public static void main(String[] args) {
        Point p = new Point(3, -4);
        System.out.println(p + " " + p.distance() + " " + p.x() + p.y());
        System.out.println(
                p.equals(new Point(3, -4))
                        + " "
                        + p.equals(new Point(3, 4))
                        + " "
                        + p.equals(null)
                        + " "
                        + p.equals("x"));
        System.out.println(
                new Point(7).hashCode()
                        + " "
                        + Point.ORIGIN.hashCode()
                        + " "
                        + (p.hashCode() == new Point(3, -4).hashCode()));
        try {
            new Point(-5000, 1);
        } catch (IllegalArgumentException e) {
            System.out.println("refused " + e.getMessage());
        }
        int[] shared = {1};
        All a = new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, -0.0, "t", shared);
        All b = new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, -0.0, "t", shared);
        All c = new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 0.0, "t", shared);
        All d = new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, -0.0, "t", new int[] {1});
        System.out.println(
                a.equals(b)
                        + " "
                        + a.equals(c)
                        + " "
                        + a.equals(d)
                        + " "
                        + (a.hashCode() == b.hashCode()));
        String s = a.toString();
        System.out.println(s.substring(0, s.indexOf("a=")));
        System.out.println(
                new All(false, (byte) 0, '0', (short) 0, 0, 0, Float.NaN, Double.NaN, null, null));
        System.out.println(
                new All(false, (byte) 0, '0', (short) 0, 0, 0, Float.NaN, Double.NaN, null, null)
                        .equals(
                                new All(
                                        false,
                                        (byte) 0,
                                        '0',
                                        (short) 0,
                                        0,
                                        0,
                                        Float.NaN,
                                        Double.NaN,
                                        null,
                                        null)));
        System.out.println(
                new Empty() + " " + new Empty().hashCode() + " " + new Empty().equals(new Empty()));
        System.out.println(
                new Pair<>("a", 1).with(2.5) + " " + new Pair<>(null, new Pair<>(1, 'x')));
        System.out.println(
                new Pair<>("a", 1).hashCode()
                        + " "
                        + new Overridden(4)
                        + new Overridden(4).equals(new Overridden(4)));
    }
}
