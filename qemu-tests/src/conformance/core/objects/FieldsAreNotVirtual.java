public class FieldsAreNotVirtual {
    static class A {
        String name = "A";
        static String kind = "static A";

        String get() {
            return name;
        }
    }

    static class B extends A {
        String name = "B";
        static String kind = "static B";

        String get() {
            return name + super.name + super.get();
        }
    }

    static class C extends B {
        int name = 3;
    }

    public static void main(String[] args) {
        C c = new C();
        System.out.println(c.name + ((B) c).name + ((A) c).name);
        System.out.println(c.get());
        A a = c;
        a.name = "changed";
        System.out.println(c.get());
        System.out.println(A.kind + " " + B.kind + " " + C.kind);
        C.kind = "via C";
        System.out.println(B.kind);
    }
}
