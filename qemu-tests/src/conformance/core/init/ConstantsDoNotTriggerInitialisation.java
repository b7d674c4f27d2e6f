public class ConstantsDoNotTriggerInitialisation {
    static class Constants {
        static final int NUMBER = 42;
        static final String TEXT = "text";
        static final long SUM = 40L + NUMBER;
        static final Integer BOXED = 7;

        static {
            System.out.println("Constants initialised");
        }
    }

    static class NotConstant {
        static final int COMPUTED = compute();

        static int compute() {
            System.out.println("NotConstant initialised");
            return 5;
        }
    }

    static class Base {
        static int field = 3;

        static {
            System.out.println("Base initialised");
        }
    }

    static class Derived extends Base {
        static {
            System.out.println("Derived initialised");
        }
    }

    public static void main(String[] args) {
        System.out.println(Constants.NUMBER + Constants.TEXT + Constants.SUM);
        System.out.println(Derived.field);
        System.out.println(NotConstant.COMPUTED);
        System.out.println(Constants.BOXED.intValue());
        new Derived();
    }
}
