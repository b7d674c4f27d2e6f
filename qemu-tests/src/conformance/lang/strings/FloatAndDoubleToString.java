public class FloatAndDoubleToString {
    public static void main(String[] args) {
        double[] doubles = {
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.1,
            0.2,
            0.1 + 0.2,
            1.0 / 3,
            100,
            1e6,
            9999999,
            1e7,
            12345678.9,
            1e21,
            1e22,
            1e23,
            0.001,
            0.00099,
            1.0E-5,
            123456789012345680.0,
            2e-3,
            Math.PI,
            Math.E,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            4.9e-324,
            2.2250738585072011e-308,
            9007199254740993.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        for (double d : doubles) {
            System.out.println(d);
        }
        float[] floats = {
            0f,
            -0f,
            1f,
            0.1f,
            0.3f,
            1 / 3f,
            1e7f,
            9999999f,
            1.17549435E-38f,
            Float.MIN_VALUE,
            Float.MAX_VALUE,
            16777216f,
            3.4e5f,
            0.001f,
            9.999e-4f,
            (float) Math.PI,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY
        };
        for (float f : floats) {
            System.out.println(f);
        }
    }
}
