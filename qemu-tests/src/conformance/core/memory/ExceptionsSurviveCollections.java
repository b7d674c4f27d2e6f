public class ExceptionsSurviveCollections {
    static class Carrier extends RuntimeException {
        static final long serialVersionUID = 1;
        final int[] payload;

        Carrier(int n) {
            payload = new int[n];
            payload[n - 1] = n;
        }
    }

    static void churn() {
        for (int i = 0; i < 100; i++) {
            int[] garbage = new int[50];
            garbage[0] = i;
        }
    }

    static int raise(int n) {
        try {
            if (n == 0) {
                throw new Carrier(33);
            }
            return raise(n - 1);
        } finally {
            churn();
        }
    }

    public static void main(String[] args) {
        int sum = 0;
        for (int i = 0; i < 30; i++) {
            try {
                raise(i % 8);
            } catch (Carrier c) {
                churn();
                sum += c.payload[32] + c.payload.length;
            }
        }
        System.out.println(sum);
    }
}
