public class FloatToIntegersSaturates {
    public static void main(String[] args) {
        float[] values = {
            0f,
            -0f,
            0.999f,
            -0.999f,
            1.5f,
            -1.5f,
            127.9f,
            128f,
            255.5f,
            65535.5f,
            65536f,
            2147483520f,
            2147483648f,
            -2147483648f,
            -2147483904f,
            9.223371E18f,
            9.223372E18f,
            -9.223372E18f,
            -1e30f,
            1e30f,
            Float.MIN_VALUE,
            Float.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN
        };
        for (float v : values) {
            System.out.println(
                    (int) v
                            + " "
                            + (long) v
                            + " "
                            + (byte) v
                            + " "
                            + (short) v
                            + " "
                            + (int) (char) v);
        }
    }
}
