public class FloatingRemainder {
    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            1.0,
            -5.5,
            3.0,
            1e300,
            1e-300,
            Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN
        };
        for (double a : values) {
            for (double b : values) {
                System.out.println(Double.doubleToLongBits(a % b));
            }
        }
        float[] floats = {
            0f, -0f, 1f, -5.5f, 3f, 1e30f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY, Float.NaN
        };
        for (float a : floats) {
            for (float b : floats) {
                System.out.println(Float.floatToIntBits(a % b));
            }
        }
    }
}
