import dev.cortado.abi.NoInline;

/** The Mandelbrot set and an infinite-impulse-response filter, in single precision. */
public final class FloatArithmetic {
    private static final int WIDTH = 16;
    private static final int HEIGHT = 12;
    private static final int LIMIT = 24;

    private static int escapeTime(float re, float im) {
        float x = 0;
        float y = 0;
        int n = 0;
        while (n < LIMIT) {
            float xx = x * x;
            float yy = y * y;
            if (xx + yy > 4.0f) {
                break;
            }
            y = 2.0f * x * y + im;
            x = xx - yy + re;
            n++;
        }
        return n;
    }

    private static int mandelbrot() {
        int sum = 0;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                float re = -2.0f + 3.0f * column / WIDTH;
                float im = -1.0f + 2.0f * row / HEIGHT;
                sum = sum * 31 + escapeTime(re, im);
            }
        }
        return sum;
    }

    private static int filter() {
        float[] state = new float[3];
        int sum = 0;
        for (int i = 0; i < 400; i++) {
            float input = (i * 37 % 101 - 50) / 50.0f;
            float output = input * 0.2f + state[0] * 0.4f + state[1] * 0.25f - state[2] * 0.125f;
            state[2] = state[1];
            state[1] = state[0];
            state[0] = output;
            sum = sum * 31 + (int) (output * 1000.0f);
        }
        return sum;
    }

    @NoInline
    static int kernel() {
        return mandelbrot() * 31 + filter();
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
