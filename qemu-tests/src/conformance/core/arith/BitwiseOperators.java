public class BitwiseOperators {
    public static void main(String[] args) {
        int[] ints = {0, -1, 0x0F0F0F0F, 0x80000001, 12345};
        for (int a : ints) {
            for (int b : ints) {
                System.out.println((a & b) + " " + (a | b) + " " + (a ^ b) + " " + ~a);
            }
        }
        long[] longs = {0, -1, 0x00FF00FF00FF00FFL, Long.MIN_VALUE, 1L << 32};
        for (long a : longs) {
            for (long b : longs) {
                System.out.println((a & b) + " " + (a | b) + " " + (a ^ b) + " " + ~a);
            }
        }
        boolean[] booleans = {false, true};
        for (boolean a : booleans) {
            for (boolean b : booleans) {
                System.out.println(
                        (a & b) + " " + (a | b) + " " + (a ^ b) + " " + !a + " " + (a == b));
            }
        }
    }
}
