public class IndexOutOfBoundsOfEveryType {
    static int caught;

    interface Access {
        void at(int index);
    }

    static void probe(Access access, int length) {
        int[] bad = {-1, length, Integer.MAX_VALUE, Integer.MIN_VALUE, -length};
        for (int index : bad) {
            try {
                access.at(index);
                System.out.println("no exception");
            } catch (ArrayIndexOutOfBoundsException e) {
                caught++;
            }
        }
        access.at(length - 1);
        System.out.println(caught);
    }

    public static void main(String[] args) {
        final int[] ints = new int[4];
        final byte[] bytes = new byte[5];
        final boolean[] booleans = new boolean[2];
        final char[] chars = new char[3];
        final short[] shorts = new short[3];
        final long[] longs = new long[3];
        final float[] floats = new float[3];
        final double[] doubles = new double[3];
        final Object[] objects = new Object[3];
        final int[][] grid = new int[3][3];
        probe(
                new Access() {
                    public void at(int i) {
                        ints[i]++;
                    }
                },
                4);
        probe(
                new Access() {
                    public void at(int i) {
                        bytes[i] = 1;
                    }
                },
                5);
        probe(
                new Access() {
                    public void at(int i) {
                        booleans[i] = !booleans[i];
                    }
                },
                2);
        probe(
                new Access() {
                    public void at(int i) {
                        chars[i] = 'c';
                    }
                },
                3);
        probe(
                new Access() {
                    public void at(int i) {
                        shorts[i] = (short) chars[i];
                    }
                },
                3);
        probe(
                new Access() {
                    public void at(int i) {
                        longs[i] = 1L << 40;
                    }
                },
                3);
        probe(
                new Access() {
                    public void at(int i) {
                        floats[i] += 1;
                    }
                },
                3);
        probe(
                new Access() {
                    public void at(int i) {
                        doubles[i] = floats[i];
                    }
                },
                3);
        probe(
                new Access() {
                    public void at(int i) {
                        objects[i] = "x";
                    }
                },
                3);
        probe(
                new Access() {
                    public void at(int i) {
                        grid[i][i] = 1;
                    }
                },
                3);
        System.out.println(ints[3] + " " + longs[2] + " " + objects[2]);
    }
}
