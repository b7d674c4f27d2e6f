public class MatrixMultiplyAndTranspose {
    static double[][] multiply(double[][] a, double[][] b) {
        double[][] r = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double s = 0;
                for (int k = 0; k < b.length; k++) {
                    s += a[i][k] * b[k][j];
                }
                r[i][j] = s;
            }
        }
        return r;
    }

    static long[][] power(long[][] m, int n) {
        long[][] r = {{1, 0}, {0, 1}};
        for (; n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                r = times(r, m);
            }
            m = times(m, m);
        }
        return r;
    }

    static long[][] times(long[][] a, long[][] b) {
        return new long[][] {
            {a[0][0] * b[0][0] + a[0][1] * b[1][0], a[0][0] * b[0][1] + a[0][1] * b[1][1]},
            {a[1][0] * b[0][0] + a[1][1] * b[1][0], a[1][0] * b[0][1] + a[1][1] * b[1][1]}
        };
    }

    public static void main(String[] args) {
        double[][] a = new double[6][8];
        double[][] b = new double[8][5];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 8; j++) {
                a[i][j] = i * 1.25 - j;
                if (i < 5) {
                    b[j][i] = (j + 1) / (i + 1.0);
                }
            }
        }
        double[][] c = multiply(a, b);
        double trace = 0;
        for (int i = 0; i < 5; i++) {
            trace += c[i][i];
        }
        System.out.println(Double.doubleToLongBits(trace) + " " + Double.doubleToLongBits(c[5][4]));
        System.out.println(power(new long[][] {{1, 1}, {1, 0}}, 90)[0][1]);
    }
}
