public class IntArithmeticWraps {
    public static void main(String[] args) {
        int[] values = {0, 1, -1, 2, 7, -13, 46341, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : values) {
            for (int b : values) {
                System.out.println((a + b) + " " + (a - b) + " " + (a * b));
            }
        }
    }
}
