public class OverloadsAreChosenStatically {
    static String f(int x) {
        return "int";
    }

    static String f(long x) {
        return "long";
    }

    static String f(float x) {
        return "float";
    }

    static String f(double x) {
        return "double";
    }

    static String f(Object x) {
        return "Object";
    }

    static String f(String x) {
        return "String";
    }

    static String f(int... x) {
        return "int..." + x.length;
    }

    static String g(Object o, String s) {
        return "OS";
    }

    static String g(String s, Object o) {
        return "SO";
    }

    static class A {
        String m(A a) {
            return "A.m(A)";
        }
    }

    static class B extends A {
        @Override
        String m(A a) {
            return "B.m(A)";
        }

        String m(B b) {
            return "B.m(B)";
        }
    }

    public static void main(String[] args) {
        byte b = 1;
        char c = 'c';
        System.out.println(f(b) + f(c) + f((short) 1) + f(1) + f(1L) + f(1f) + f(1d));
        System.out.println(f("s") + f((Object) "s") + f(new int[2]) + f() + f(1, 2));
        System.out.println(f(null == null ? "x" : null));
        System.out.println(g("a", (Object) "b") + g((Object) "a", "b"));
        A ab = new B();
        B bb = new B();
        System.out.println(ab.m(ab) + ab.m(bb) + bb.m(ab) + bb.m(bb));
    }
}
