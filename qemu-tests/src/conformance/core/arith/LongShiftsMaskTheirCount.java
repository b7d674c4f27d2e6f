public class LongShiftsMaskTheirCount {
    public static void main(String[] args) {
        long[] values = {0, 1, -1, 0x123456789ABCDEFL, Long.MAX_VALUE, Long.MIN_VALUE};
        int[] counts = {0, 1, 31, 32, 33, 63, 64, 65, 127, -1, -64};
        for (long v : values) {
            for (int c : counts) {
                System.out.println((v << c) + " " + (v >> c) + " " + (v >>> c));
            }
        }
        long count = 0x1_0000_0003L;
        System.out.println((1L << count) + " " + (-1L >>> count) + " " + (-64L >> count));
    }
}
