public class CompoundAssignmentNarrows {
    public static void main(String[] args) {
        byte b = 100;
        b += 100;
        System.out.println(b);
        b *= 3;
        System.out.println(b);
        b >>>= 1;
        System.out.println(b);
        b = -1;
        b >>>= 1;
        System.out.println(b);
        short s = 30000;
        s += 30000;
        System.out.println(s);
        s <<= 3;
        System.out.println(s);
        char c = 'A';
        c += 1;
        System.out.println(c);
        c -= 70;
        System.out.println((int) c);
        int i = 10;
        i *= 2.75;
        System.out.println(i);
        i -= 0.5f;
        System.out.println(i);
        i += 5_000_000_000L;
        System.out.println(i);
        long l = 7;
        l /= 0.001;
        System.out.println(l);
        l <<= 40;
        System.out.println(l);
        i = 1;
        i += i++ + ++i;
        System.out.println(i);
        b = 10;
        b /= 0.25;
        System.out.println(b);
        boolean f = true;
        f &= i > 3;
        f ^= true;
        f |= i == 5;
        System.out.println(f);
    }
}
