public class InterfacesInitialiseOnlyWhenNeeded {
    static int show(String s) {
        System.out.println(s);
        return 1;
    }

    interface Plain {
        int P = show("Plain");
    }

    interface WithDefault {
        int D = show("WithDefault");

        default void hello() {}
    }

    interface Extended extends WithDefault, Plain {
        int E = show("Extended");
    }

    static class Impl implements Extended {
        static int i = show("Impl");
    }

    interface Constant {
        int C = 5;
        int R = show("Constant");
    }

    public static void main(String[] args) {
        System.out.println("new Impl");
        new Impl();
        System.out.println("Extended.E");
        System.out.println(Extended.E);
        System.out.println("Impl.P");
        System.out.println(Impl.P);
        System.out.println(Constant.C);
        System.out.println(Constant.R);
    }
}
