import dev.cortado.abi.NoInline;

/** A matrix product, a biquad filter and a nearest-neighbour search: sums and products of doubles, hardly a division. */
public final class DoubleFilter {
    private static final int SIZE = 8;

    private static double trace(int seed) {
        double[] a = new double[SIZE * SIZE];
        double[] b = new double[SIZE * SIZE];
        for (int i = 0; i < a.length; i++) {
            a[i] = (seed + i * 7 % 23) * 0.125;
            b[i] = (seed * 3 + i * 5 % 19) * 0.0625 - 1.5;
        }
        double trace = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    sum += a[i * SIZE + k] * b[k * SIZE + j];
                }
                if (i == j) {
                    trace += sum;
                } else {
                    trace -= sum * 0.001;
                }
            }
        }
        return trace;
    }

    private static double filtered(int count) {
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        double energy = 0;
        for (int i = 0; i < count; i++) {
            double x = (i * 37 % 101) - 50;
            double y = 0.2929 * x + 0.5858 * x1 + 0.2929 * x2 - 0.1716 * y2 - 0.0001 * y1;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            energy += y * y;
        }
        return energy;
    }

    private static int nearest(int count) {
        double[] xs = new double[24];
        double[] ys = new double[24];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i * 5 % 24 * 1.5;
            ys[i] = i * 11 % 24 * 0.75;
        }
        int sum = 0;
        for (int i = 0; i < count; i++) {
            double x = i % 36;
            double y = i * 7 % 18;
            double best = Double.MAX_VALUE;
            int at = -1;
            for (int k = 0; k < xs.length; k++) {
                double dx = xs[k] - x;
                double dy = ys[k] - y;
                double distance = dx * dx + dy * dy;
                if (distance < best) {
                    best = distance;
                    at = k;
                }
            }
            sum = sum * 5 + at;
        }
        return sum;
    }

    @NoInline
    static int kernel() {
        int sum = (int) (trace(3) * 1e3);
        sum = sum * 31 + (int) (filtered(300) * 10);
        return sum * 31 + nearest(40);
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
