public class IncrementsOfEveryType {
    static byte sb = 127;
    static short ss = Short.MAX_VALUE;
    static char sc = '\uFFFF';
    static long sl = Long.MAX_VALUE;
    static int si = Integer.MAX_VALUE;
    float ff = 1.5f;
    double dd = -0.5;

    public static void main(String[] args) {
        System.out.println(sb++ + " " + sb + " " + --sb);
        System.out.println(ss++ + " " + ss + " " + --ss);
        System.out.println((int) sc++ + " " + (int) sc + " " + (int) --sc);
        System.out.println(sl++ + " " + sl + " " + --sl);
        System.out.println(si++ + " " + si + " " + --si);
        byte b = -128;
        b--;
        System.out.println(b);
        short s = -32768;
        System.out.println(--s);
        char c = 0;
        c--;
        System.out.println((int) c);
        int i = 5;
        i = i++ + i++;
        System.out.println(i);
        i += 127;
        i += 128;
        i += -128;
        i += -129;
        i += 32767;
        i += 32768;
        System.out.println(i);
        long l = -1;
        System.out.println(l++ + ++l);
        IncrementsOfEveryType o = new IncrementsOfEveryType();
        System.out.println((int) (o.ff++ * 2) + " " + (int) (++o.ff * 2));
        System.out.println((int) (o.dd-- * 2) + " " + (int) (--o.dd * 2));
    }
}
