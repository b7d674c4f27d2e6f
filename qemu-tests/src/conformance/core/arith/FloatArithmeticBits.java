public class FloatArithmeticBits {
    public static void main(String[] args) {
        float[] values = {
            0f,
            -0f,
            1f,
            -1.5f,
            3.1415927f,
            1e-40f,
            Float.MIN_VALUE,
            Float.MAX_VALUE,
            16777216f,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN
        };
        for (float a : values) {
            for (float b : values) {
                System.out.println(
                        bits(a + b) + " " + bits(a - b) + " " + bits(a * b) + " " + bits(a / b));
            }
            System.out.println(bits(-a));
        }
    }

    static int bits(float f) {
        return Float.floatToIntBits(f);
    }
}
