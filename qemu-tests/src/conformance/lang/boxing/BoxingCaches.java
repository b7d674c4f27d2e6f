public class BoxingCaches {
    public static void main(String[] args) {
        Integer a = 127;
        Integer b = 127;
        Integer c = -128;
        Integer d = -128;
        System.out.println((a == b) + " " + (c == d) + " " + a.equals(b));
        Integer e = 1000;
        Integer f = 1000;
        System.out.println(e.equals(f) + " " + (e.intValue() == f) + " " + (e <= f && e >= f));
        Long l = 127L;
        Long m = 127L;
        System.out.println((l == m) + " " + l.equals(127) + " " + l.equals(127L));
        Character x = 'x';
        Character y = 'x';
        Byte p = 5;
        Byte q = 5;
        Short s = -100;
        Short t = -100;
        Boolean u = true;
        Boolean v = true;
        System.out.println((x == y) + " " + (p == q) + " " + (s == t) + " " + (u == v));
        Object o = 1;
        System.out.println(
                o.equals(1)
                        + " "
                        + o.equals(1L)
                        + " "
                        + (o instanceof Integer)
                        + " "
                        + (o instanceof Number));
        Integer i = 10;
        i++;
        i += 5;
        i = -i;
        System.out.println(i + " " + (i + 1) + " " + (i == -16));
        Double z = 0.0;
        Double n = Double.NaN;
        System.out.println(
                z.equals(-0.0)
                        + " "
                        + (z == -0.0)
                        + " "
                        + n.equals(Double.NaN)
                        + " "
                        + (n.doubleValue() == n));
    }
}
