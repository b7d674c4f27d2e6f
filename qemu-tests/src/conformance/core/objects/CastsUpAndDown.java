public class CastsUpAndDown {
    interface I {}

    interface J extends I {}

    static class A implements I {}

    static class B extends A implements J {}

    static class C extends B {}

    static final class D extends A {}

    static String test(Object o) {
        return (o instanceof A ? "A" : "-")
                + (o instanceof B ? "B" : "-")
                + (o instanceof C ? "C" : "-")
                + (o instanceof D ? "D" : "-")
                + (o instanceof I ? "I" : "-")
                + (o instanceof J ? "J" : "-")
                + (o instanceof String ? "S" : "-")
                + (o instanceof Object ? "O" : "-");
    }

    static String cast(Object o) {
        String done = "";
        try {
            A a = (A) o;
            done += "A";
            J j = (J) o;
            done += "J";
            B b = (B) j;
            done += "B";
            C c = (C) b;
            done += "C";
        } catch (ClassCastException e) {
            done += "!";
        }
        return done;
    }

    public static void main(String[] args) {
        Object[] all = {null, new A(), new B(), new C(), new D(), "text", new Object(), new int[0]};
        for (Object o : all) {
            System.out.println(test(o) + " " + cast(o));
        }
        Object o = new C();
        if (o instanceof B b && b instanceof J) {
            System.out.println("pattern " + (b == o));
        }
        if (!(o instanceof D d)) {
            System.out.println("not D");
        } else {
            System.out.println(d);
        }
    }
}
