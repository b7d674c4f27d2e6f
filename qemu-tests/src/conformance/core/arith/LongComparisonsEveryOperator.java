public class LongComparisonsEveryOperator {
    public static void main(String[] args) {
        long[] values = {
            0, 1, -1, 1L << 32, -(1L << 32), 0xFFFFFFFFL, Long.MAX_VALUE, Long.MIN_VALUE
        };
        for (long a : values) {
            for (long b : values) {
                boolean eq = a == b;
                boolean ne = a != b;
                boolean lt = a < b;
                boolean ge = a >= b;
                boolean gt = a > b;
                boolean le = a <= b;
                int taken = 0;
                if (a < b) {
                    taken++;
                }
                if (!(a <= b)) {
                    taken += 10;
                }
                System.out.println(
                        eq + " " + ne + " " + lt + " " + ge + " " + gt + " " + le + " " + taken);
            }
        }
    }
}
