public class LongDivisionEdges {
    public static void main(String[] args) {
        long[] values = {
            0,
            1,
            -1,
            2,
            -3,
            10,
            0xFFFFFFFFL,
            -0x100000000L,
            1000000007L,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        };
        for (long a : values) {
            for (long b : values) {
                try {
                    System.out.println(a + " " + b + ": " + a / b);
                } catch (ArithmeticException e) {
                    System.out.println(a + " " + b + ": zero");
                }
                try {
                    System.out.println(a % b);
                } catch (ArithmeticException e) {
                    System.out.println("zero");
                }
            }
        }
        for (long a : values) {
            System.out.println(
                    a / 10 + " " + a % 10 + " " + a / -16 + " " + a % 16 + " " + a / 60000L);
        }
    }
}
