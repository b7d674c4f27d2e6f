import dev.cortado.abi.NoInline;

/** Power iteration on an infinite matrix's corner, and a polynomial by Horner's rule, in double precision. */
public final class DoubleArithmetic {
    private static final int SIZE = 10;

    private static double element(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    private static void multiply(double[] v, double[] result) {
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += element(i, j) * v[j];
            }
            result[i] = sum;
        }
    }

    private static void multiplyTransposed(double[] v, double[] result) {
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += element(j, i) * v[j];
            }
            result[i] = sum;
        }
    }

    private static double powerIteration() {
        double[] u = new double[SIZE];
        double[] v = new double[SIZE];
        double[] t = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            u[i] = 1;
        }
        for (int i = 0; i < 2; i++) {
            multiply(u, t);
            multiplyTransposed(t, v);
            multiply(v, t);
            multiplyTransposed(t, u);
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < SIZE; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return uv / vv;
    }

    private static double horner(double x) {
        double y = 2.48015873015873e-5;
        y = y * x - 1.984126984126984e-4;
        y = y * x + 1.388888888888889e-3;
        y = y * x - 8.333333333333333e-3;
        y = y * x + 4.166666666666666e-2;
        y = y * x - 1.666666666666667e-1;
        y = y * x + 0.5;
        return (y * x - 1) * x + 1;
    }

    @NoInline
    static int kernel() {
        double sum = powerIteration();
        for (int i = -100; i < 100; i++) {
            double y = horner(i / 50.0);
            sum += y > 1 ? -y : y;
        }
        return (int) (sum * 1e6);
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
