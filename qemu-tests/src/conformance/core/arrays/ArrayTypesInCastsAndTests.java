public class ArrayTypesInCastsAndTests {
    interface Shape {}

    static class Circle implements Shape {}

    static int test(Object o) {
        int bits = 0;
        if (o instanceof Object[]) {
            bits |= 1;
        }
        if (o instanceof int[]) {
            bits |= 2;
        }
        if (o instanceof int[][]) {
            bits |= 4;
        }
        if (o instanceof Shape[]) {
            bits |= 8;
        }
        if (o instanceof Circle[]) {
            bits |= 16;
        }
        if (o instanceof Cloneable) {
            bits |= 32;
        }
        if (o instanceof Object[][]) {
            bits |= 64;
        }
        if (o instanceof String[]) {
            bits |= 128;
        }
        if (o instanceof boolean[]) {
            bits |= 256;
        }
        if (o instanceof byte[]) {
            bits |= 512;
        }
        return bits;
    }

    public static void main(String[] args) {
        Object[] all = {
            null,
            "s",
            new Object[0],
            new int[0],
            new int[0][0],
            new int[0][0][0],
            new Shape[0],
            new Circle[0],
            new String[0],
            new Circle[0][0],
            new boolean[0],
            new byte[0],
            new Cloneable[0],
            new Circle()
        };
        for (Object o : all) {
            System.out.println(test(o));
        }
        Object o = new Circle[2];
        System.out.println(((Shape[]) o).length + ((Object[]) o).length);
        try {
            System.out.println(((String[]) o).length);
        } catch (ClassCastException e) {
            System.out.println("not strings");
        }
        try {
            Object n = new long[1];
            System.out.println(((int[]) n).length);
        } catch (ClassCastException e) {
            System.out.println("not ints");
        }
        System.out.println((int[]) null == null);
    }
}
