public class InitialisationIsLazy {
    static class A {
        static {
            System.out.println("A");
        }

        static int value = 1;

        static void call() {}
    }

    static class B {
        static {
            System.out.println("B");
        }

        static int value = 2;
    }

    static class C {
        static {
            System.out.println("C");
        }
    }

    static class Never {
        static {
            System.out.println("Never");
        }

        static void call() {}
    }

    static class D {
        static {
            System.out.println("D");
        }

        static int value;
    }

    public static void main(String[] args) {
        System.out.println("start");
        A a = null;
        C[] array = new C[3];
        System.out.println("declared " + (a == null) + array.length + (array[0] instanceof C));
        A.call();
        System.out.println("called");
        A.call();
        if (args.length > 100) {
            Never.call();
        }
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += B.value;
        }
        System.out.println(sum);
        D.value = 9;
        System.out.println("assigned " + D.value);
        new C();
        Object o = C.class;
        System.out.println("end");
    }
}
