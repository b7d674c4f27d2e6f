public class IntToNarrowTypes {
    public static void main(String[] args) {
        int[] values = {
            0,
            1,
            -1,
            127,
            128,
            -128,
            -129,
            255,
            256,
            32767,
            32768,
            -32768,
            -32769,
            65535,
            65536,
            0x12345678,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE
        };
        for (int v : values) {
            System.out.println(
                    (byte) v + " " + (short) v + " " + (int) (char) v + " " + (byte) (char) v);
        }
        long[] longs = {0x1FFL, -0x180L, 0xFFFF_FFFF_0000_8000L, Long.MIN_VALUE, Long.MAX_VALUE};
        for (long v : longs) {
            System.out.println((byte) v + " " + (short) v + " " + (int) (char) v + " " + (int) v);
        }
    }
}
