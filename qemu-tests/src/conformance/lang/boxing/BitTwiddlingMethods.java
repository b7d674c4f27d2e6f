public class BitTwiddlingMethods {
    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 0x00F0, 0x80000000, 0x12345678, Integer.MAX_VALUE};
        for (int i : ints) {
            System.out.println(
                    Integer.bitCount(i)
                            + " "
                            + Integer.numberOfLeadingZeros(i)
                            + " "
                            + Integer.numberOfTrailingZeros(i)
                            + " "
                            + Integer.highestOneBit(i)
                            + " "
                            + Integer.lowestOneBit(i)
                            + " "
                            + Integer.reverse(i)
                            + " "
                            + Integer.reverseBytes(i)
                            + " "
                            + Integer.rotateLeft(i, 5)
                            + " "
                            + Integer.rotateRight(i, 33)
                            + " "
                            + Integer.signum(i));
            System.out.println(
                    Integer.compareUnsigned(i, 7)
                            + " "
                            + Integer.divideUnsigned(i, 7)
                            + " "
                            + Integer.remainderUnsigned(i, 7));
        }
        long[] longs = {
            0, 1, -1, 0x00F0_0000_0000L, Long.MIN_VALUE, 0x123456789ABCDEFL, Long.MAX_VALUE
        };
        for (long l : longs) {
            System.out.println(
                    Long.bitCount(l)
                            + " "
                            + Long.numberOfLeadingZeros(l)
                            + " "
                            + Long.numberOfTrailingZeros(l)
                            + " "
                            + Long.highestOneBit(l)
                            + " "
                            + Long.lowestOneBit(l)
                            + " "
                            + Long.reverse(l)
                            + " "
                            + Long.reverseBytes(l)
                            + " "
                            + Long.rotateLeft(l, 37)
                            + " "
                            + Long.signum(l));
            System.out.println(
                    Long.compareUnsigned(l, 7)
                            + " "
                            + Long.divideUnsigned(l, 7)
                            + " "
                            + Long.remainderUnsigned(l, -3));
        }
        System.out.println(
                Short.reverseBytes((short) 0x1234)
                        + " "
                        + Byte.toUnsignedInt((byte) -1)
                        + " "
                        + Short.toUnsignedInt((short) -1)
                        + " "
                        + Character.reverseBytes('\u1234'));
    }
}
