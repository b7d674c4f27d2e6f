public class VirtualDispatchThroughADeepHierarchy {
    static class A {
        int f() {
            return 1;
        }

        int g() {
            return 10 * f();
        }

        int h(A other) {
            return f() + other.f();
        }
    }

    static class B extends A {
        @Override
        int f() {
            return 2;
        }
    }

    static class C extends B {
        @Override
        int g() {
            return super.g() + 1;
        }
    }

    static class D extends C {
        @Override
        int f() {
            return super.f() + 3;
        }
    }

    static final class E extends D {
        @Override
        int g() {
            return super.g() + 100;
        }

        @Override
        int h(A other) {
            return super.h(other) * 2;
        }
    }

    public static void main(String[] args) {
        A[] all = {new A(), new B(), new C(), new D(), new E()};
        for (A a : all) {
            System.out.println(a.f() + " " + a.g());
            for (A b : all) {
                System.out.println(a.h(b));
            }
        }
    }
}
