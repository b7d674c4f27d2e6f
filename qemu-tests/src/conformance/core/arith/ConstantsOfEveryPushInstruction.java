public class ConstantsOfEveryPushInstruction {
    static void show(int i) {
        System.out.println(i);
    }

    static void show(long l) {
        System.out.println(l);
    }

    static void show(float f) {
        System.out.println(Float.floatToIntBits(f));
    }

    static void show(double d) {
        System.out.println(Double.doubleToLongBits(d));
    }

    static void show(Object o) {
        System.out.println(o == null ? "nothing" : "something");
    }

    public static void main(String[] args) {
        show(-1);
        show(0);
        show(1);
        show(2);
        show(3);
        show(4);
        show(5);
        show(6);
        show(127);
        show(-128);
        show(128);
        show(-129);
        show(32767);
        show(-32768);
        show(32768);
        show(-32769);
        show(0x7FFFFFFF);
        show(0x80000000);
        show(0L);
        show(1L);
        show(2L);
        show(-1L);
        show(0x123456789ABCDEFL);
        show(0f);
        show(1f);
        show(2f);
        show(3f);
        show(-0f);
        show(1.17549435E-38f);
        show(0.0);
        show(1.0);
        show(-0.0);
        show(2.2250738585072014E-308);
        show(Double.NaN);
        show((Object) null);
        show("text");
    }
}
