public class PrivateAndStaticMethodsAreNotOverridden {
    static class A {
        private String secret() {
            return "A.secret";
        }

        static String shared() {
            return "A.shared";
        }

        String both() {
            return secret() + " " + shared();
        }

        private int overloaded(Object o) {
            return 1;
        }

        int call(String s) {
            return overloaded(s);
        }
    }

    static class B extends A {
        String secret() {
            return "B.secret";
        }

        static String shared() {
            return "B.shared";
        }

        int overloaded(Object o) {
            return 2;
        }
    }

    public static void main(String[] args) {
        B b = new B();
        A a = b;
        System.out.println(b.both());
        System.out.println(a.secret());
        System.out.println(b.secret());
        System.out.println(A.shared() + B.shared());
        System.out.println(b.call("x"));
    }
}
