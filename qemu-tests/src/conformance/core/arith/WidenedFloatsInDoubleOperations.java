/** Floats that are only ever computed with and compared as doubles. */
class WidenedFloatsInDoubleOperations {
    static float first;
    static float second;

    public static void main(String[] arguments) {
        for (int bits = 0; bits >= 0 && bits < 0x7FFFFFFF; bits += 0x11111111) {
            first = Float.intBitsToFloat(bits);
            second = Float.intBitsToFloat(bits ^ 0x00700000);
            if ((double) first < (double) second) {
                System.out.println("less");
            }
            System.out.println(Float.floatToRawIntBits((float) ((double) first / (double) second)));
        }
    }
}
