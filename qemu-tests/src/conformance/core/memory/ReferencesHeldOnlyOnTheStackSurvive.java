public class ReferencesHeldOnlyOnTheStackSurvive {
    static int allocations;

    static int[] make(int depth) {
        int[] mine = new int[8];
        mine[0] = depth;
        if (depth == 0) {
            for (int i = 0; i < 400; i++) {
                long[] garbage = new long[40];
                garbage[0] = i;
                allocations++;
            }
            return mine;
        }
        int[] below = make(depth - 1);
        mine[1] = below[0] + below[1];
        return mine;
    }

    static long interior(int n) {
        int[] data = new int[n];
        for (int i = 0; i < n; i++) {
            data[i] = i;
        }
        long sum = 0;
        for (int i = 0; i < n; i++) {
            Object[] garbage = new Object[64];
            garbage[i & 63] = garbage;
            sum += data[n - 1 - i] * (long) (i + 1);
        }
        return sum;
    }

    public static void main(String[] args) {
        int[] top = make(20);
        System.out.println(top[0] + " " + top[1] + " " + allocations);
        System.out.println(interior(300));
    }
}
