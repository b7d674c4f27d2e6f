public class CyclicInitialisersSeeDefaults {
    static class A {
        static int x = B.y + 1;
        static String name = "A sees " + B.name;
    }

    static class B {
        static int y = A.x + 10;
        static String name = "B sees " + A.name;
    }

    static class Self {
        static Self instance = new Self();
        static int count = 5;
        int seen;

        Self() {
            count++;
            seen = count;
        }
    }

    static class Parent {
        static int p = Child.c + 1;
    }

    static class Child extends Parent {
        static int c = p + 100;
    }

    public static void main(String[] args) {
        System.out.println(A.x + " " + B.y);
        System.out.println(A.name + "; " + B.name);
        System.out.println(Self.instance.seen + " " + Self.count);
        System.out.println(Child.c + " " + Parent.p);
    }
}
