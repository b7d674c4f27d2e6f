public class FieldsOfEveryType {
    boolean z;
    byte b;
    long l;
    char c;
    double d;
    short s;
    float f;
    int i;
    Object o;
    static boolean sz;
    static byte sb;
    static long sl;
    static char sc;
    static double sd;
    static short ss;
    static float sf;
    static int si;
    static Object so;
    volatile int vi;
    volatile long vl;

    String state() {
        return z
                + " "
                + b
                + " "
                + l
                + " "
                + (int) c
                + " "
                + (long) d
                + " "
                + s
                + " "
                + (int) f
                + " "
                + i
                + " "
                + (o == null);
    }

    static String statics() {
        return sz
                + " "
                + sb
                + " "
                + sl
                + " "
                + (int) sc
                + " "
                + (long) sd
                + " "
                + ss
                + " "
                + (int) sf
                + " "
                + si
                + " "
                + (so == null);
    }

    public static void main(String[] args) {
        FieldsOfEveryType a = new FieldsOfEveryType();
        FieldsOfEveryType other = new FieldsOfEveryType();
        System.out.println(a.state());
        System.out.println(statics());
        a.z = sz = true;
        a.b = sb = (byte) 0x1FF;
        a.l = sl = 0x1_0000_0001L;
        a.c = sc = '\u1234';
        a.d = sd = 1e12;
        a.s = ss = (short) 0x18000;
        a.f = sf = -7.9f;
        a.i = si = 0x80000000;
        a.o = so = a;
        a.vi += 5;
        a.vl -= 1L << 33;
        System.out.println(a.state());
        System.out.println(statics());
        System.out.println(other.state());
        System.out.println(a.vi + " " + a.vl);
    }
}
