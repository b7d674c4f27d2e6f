public class IntegersToFloating {
    public static void main(String[] args) {
        int[] ints = {
            0, 1, -1, 16777216, 16777217, 16777219, -16777217, Integer.MAX_VALUE, Integer.MIN_VALUE
        };
        for (int v : ints) {
            System.out.println(
                    Float.floatToIntBits(v) + " " + Double.doubleToLongBits(v) + " " + (long) v);
        }
        long[] longs = {
            0,
            1,
            -1,
            9007199254740992L,
            9007199254740993L,
            9007199254740995L,
            0x7FFFFFBFFFFFFFFFL,
            0x7FFFFFC000000000L,
            0x8000008000000001L,
            16777217L,
            0x80000001L << 8,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        };
        for (long v : longs) {
            System.out.println(Float.floatToIntBits(v) + " " + Double.doubleToLongBits(v));
        }
        byte b = -7;
        char c = '\uFFFF';
        short s = -32768;
        System.out.println(
                Float.floatToIntBits(b)
                        + " "
                        + Float.floatToIntBits(c)
                        + " "
                        + Double.doubleToLongBits(s));
    }
}
