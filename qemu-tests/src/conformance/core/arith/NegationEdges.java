public class NegationEdges {
    public static void main(String[] args) {
        int[] ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int i : ints) {
            System.out.println(-i + " " + +i + " " + ~i + " " + -(-i));
        }
        long[] longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32};
        for (long l : longs) {
            System.out.println(-l + " " + +l + " " + ~l + " " + -(-l));
        }
        byte b = Byte.MIN_VALUE;
        System.out.println(-b + " " + (byte) -b);
        double zero = 0.0;
        System.out.println(1 / -zero < 0);
        System.out.println(1 / (0.0 - zero) > 0);
        float fzero = 0f;
        System.out.println(1 / -fzero < 0);
    }
}
