public class CountersBetweenInitialisersAndMain {
    static int sequence = 100;

    static class A {
        static int order = sequence++;
        static int[] snapshot = {sequence, B.order, sequence};
    }

    static class B {
        static int order = sequence++;
    }

    static class Late {
        static int order = sequence++;
        static final int FROZEN = order * 10;
    }

    static class Registry {
        static final Registry[] ALL = new Registry[4];
        static int used;
        final String name;

        Registry(String name) {
            this.name = name;
            ALL[used++] = this;
        }
    }

    static class First {
        static final Registry R = new Registry("first");
    }

    static class Second {
        static final Registry R = new Registry("second");
    }

    public static void main(String[] args) {
        sequence = 0;
        System.out.println(B.order);
        System.out.println(A.order + " " + A.snapshot[0] + A.snapshot[1] + A.snapshot[2]);
        sequence += 50;
        System.out.println(Late.FROZEN);
        System.out.println(Second.R.name + First.R.name);
        for (int i = 0; i < Registry.used; i++) {
            System.out.println(Registry.ALL[i].name);
        }
    }
}
