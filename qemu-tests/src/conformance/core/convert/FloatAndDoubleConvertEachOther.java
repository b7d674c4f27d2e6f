public class FloatAndDoubleConvertEachOther {
    public static void main(String[] args) {
        float[] floats = {
            0f,
            -0f,
            0.1f,
            Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Float.MAX_VALUE,
            Float.NEGATIVE_INFINITY,
            Float.NaN
        };
        for (float f : floats) {
            double d = f;
            System.out.println(Double.doubleToLongBits(d) + " " + (((float) d) == f));
        }
        double[] doubles = {
            0.1,
            -0.1,
            1e-45,
            7e-46,
            7.1e-46,
            1e-50,
            3.4028235e38,
            3.4028235677973366e38,
            3.4028236e38,
            -1e39,
            1.00000005960464477539,
            1.0000000596046448,
            1.1754943157898258e-38,
            Double.MIN_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY
        };
        for (double d : doubles) {
            System.out.println(Float.floatToIntBits((float) d));
        }
    }
}
