public class ConcatenationOfEveryType {
    static String join(
            boolean z,
            byte b,
            char c,
            short s,
            int i,
            long l,
            float f,
            double d,
            Object o,
            String t) {
        return z + " " + b + c + s + " " + i + l + " " + f + " " + d + o + t;
    }

    public static void main(String[] args) {
        System.out.println(
                join(
                        true,
                        (byte) -1,
                        'c',
                        (short) -300,
                        Integer.MIN_VALUE,
                        Long.MIN_VALUE,
                        1.5f,
                        -0.25,
                        null,
                        "end"));
        System.out.println(
                join(false, (byte) 127, '\u00e9', (short) 0, 0, 0, -0f, Double.NaN, 'x', null));
        System.out.println("" + null + true + 1 + 2L + 'c');
        System.out.println(1 + 2 + "3" + 4 + 5);
        String s = null;
        s += null;
        s += 1;
        s += 'c';
        s += 2.5;
        s += 1e10f;
        System.out.println(s);
        char[] chars = {'a', 'b'};
        System.out.println(
                "" + chars[0] + chars[1] + (chars[0] + chars[1]) + (char) (chars[0] + 1));
        Object o =
                new Object() {
                    @Override
                    public String toString() {
                        return null;
                    }
                };
        System.out.println("[" + o + "]" + "\u0001" + 1 + "\u0002");
        final String constant = "con" + "stant" + 1 + 2.0 + true + 'c';
        System.out.println(constant);
    }
}
