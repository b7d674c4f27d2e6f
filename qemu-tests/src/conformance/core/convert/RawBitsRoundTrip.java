public class RawBitsRoundTrip {
    public static void main(String[] args) {
        int[] ints = {0, 1, 0x3F800000, 0x7F7FFFFF, 0x7F800000, 0x80000000, 0xFF800000, 0x00800000};
        for (int bits : ints) {
            float f = Float.intBitsToFloat(bits);
            System.out.println(Float.floatToRawIntBits(f) == bits);
            System.out.println((long) (f * 2));
        }
        long[] longs = {
            0, 1, 0x3FF0000000000000L, 0x7FEFFFFFFFFFFFFFL, 0x8000000000000000L, 0xFFF0000000000000L
        };
        for (long bits : longs) {
            double d = Double.longBitsToDouble(bits);
            System.out.println(Double.doubleToRawLongBits(d) == bits);
            System.out.println((long) (d * 2));
        }
        System.out.println(Float.floatToIntBits(Float.intBitsToFloat(0x7FC12345)));
        System.out.println(Double.doubleToLongBits(Double.longBitsToDouble(0x7FF8123400000001L)));
        System.out.println(
                Double.isNaN(Double.longBitsToDouble(-1L))
                        + " "
                        + Float.isInfinite(Float.intBitsToFloat(0xFF800000)));
    }
}
