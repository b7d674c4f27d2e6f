public class IntComparisonsEveryOperator {
    public static void main(String[] args) {
        int[] values = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : values) {
            int bits = 0;
            if (a == 0) {
                bits |= 1;
            }
            if (a != 0) {
                bits |= 2;
            }
            if (a < 0) {
                bits |= 4;
            }
            if (a >= 0) {
                bits |= 8;
            }
            if (a > 0) {
                bits |= 16;
            }
            if (a <= 0) {
                bits |= 32;
            }
            System.out.println(bits);
            for (int b : values) {
                System.out.println(compare(a, b));
            }
        }
    }

    static String compare(int a, int b) {
        return (a == b ? "eq " : "- ")
                + (a != b ? "ne " : "- ")
                + (a < b ? "lt " : "- ")
                + (a >= b ? "ge " : "- ")
                + (a > b ? "gt " : "- ")
                + (a <= b ? "le" : "-");
    }
}
