public class IntDivisionEdges {
    public static void main(String[] args) {
        int[] values = {0, 1, -1, 2, -3, 10, 255, -4096, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : values) {
            for (int b : values) {
                try {
                    System.out.println(a + " " + b + ": " + a / b + " " + a % b);
                } catch (ArithmeticException e) {
                    System.out.println(a + " " + b + ": zero");
                }
            }
        }
        for (int a : values) {
            System.out.println(
                    a / 3 + " " + a % 3 + " " + a / -8 + " " + a % 8 + " " + a / 1 + " " + a % -1);
        }
    }
}
