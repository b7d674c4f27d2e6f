public class LongArithmeticWraps {
    public static void main(String[] args) {
        long[] values = {
            0, 1, -1, 3, -10, 0xFFFFFFFFL, 0x100000000L, 3037000500L, Long.MAX_VALUE, Long.MIN_VALUE
        };
        for (long a : values) {
            for (long b : values) {
                System.out.println((a + b) + " " + (a - b) + " " + (a * b));
            }
        }
    }
}
