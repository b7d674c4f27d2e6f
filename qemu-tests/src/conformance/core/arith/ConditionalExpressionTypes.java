public class ConditionalExpressionTypes {
    static String kind(int i) {
        return "int " + i;
    }

    static String kind(char c) {
        return "char " + c;
    }

    static String kind(long l) {
        return "long " + l;
    }

    static String kind(double d) {
        return "double " + (long) d;
    }

    static String kind(Object o) {
        return "object " + o;
    }

    public static void main(String[] args) {
        boolean t = args.length == 0;
        int i = 66;
        System.out.println(kind(t ? 'x' : 0));
        System.out.println(kind(t ? 'x' : i));
        System.out.println(kind(!t ? 'x' : i));
        System.out.println(kind(t ? 1 : 2L));
        System.out.println(kind(t ? 1 : 2.0));
        System.out.println(kind(t ? "s" : i));
        short s = -2;
        System.out.println(kind(t ? s : 'a'));
        byte b = 3;
        System.out.println(kind(t ? b : s));
    }
}
