public class SuperclassInitialisesFirst {
    static int order;

    static int mark(String name) {
        System.out.println(name + " " + ++order);
        return order;
    }

    static class Grand {
        static int g = mark("Grand");
    }

    static class Parent extends Grand {
        static int p = mark("Parent");

        static {
            mark("Parent block");
        }

        static int q = mark("Parent again");
    }

    static class Child extends Parent {
        static {
            mark("Child " + p + q);
        }

        static void touch() {}
    }

    public static void main(String[] args) {
        mark("main");
        Child.touch();
        new Child();
        mark("end " + Child.g);
    }

    static {
        mark("main class");
    }
}
