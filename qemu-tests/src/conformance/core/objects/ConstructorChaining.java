public class ConstructorChaining {
    static class Base {
        final int a;

        Base() {
            this(1);
            System.out.println("Base()");
        }

        Base(int a) {
            this.a = a;
            System.out.println("Base(int) " + describe());
        }

        String describe() {
            return "base " + a;
        }
    }

    static class Derived extends Base {
        int b = 7;
        final int c = 8;
        String text = "set";

        {
            System.out.println("initialiser " + b);
        }

        Derived() {
            super();
            System.out.println("Derived() " + describe());
        }

        Derived(int x) {
            super(x);
            b += x;
            System.out.println("Derived(int) " + describe());
        }

        Derived(int x, int y) {
            this(x * y);
            System.out.println("Derived(int,int)");
        }

        @Override
        String describe() {
            return "derived " + a + " " + b + " " + c + " " + text;
        }
    }

    public static void main(String[] args) {
        new Derived();
        new Derived(5);
        new Derived(2, 3);
        new Base();
    }
}
