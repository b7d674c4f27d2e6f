public class FailedInitialiserThrowsThenNoClassDefFound {
    static int attempts;

    static class Broken {
        static int value = fail();

        static int fail() {
            attempts++;
            int[] none = new int[0];
            return none[attempts];
        }

        static void use() {
            System.out.println("used");
        }
    }

    static class Derived extends Broken {
        static {
            System.out.println("Derived initialised");
        }

        static void use() {
            System.out.println("used derived");
        }
    }

    static class ThrowsError {
        static {
            if (attempts >= 0) {
                throw new IllegalMonitorStateException();
            }
        }

        static void use() {}
    }

    static class OwnError extends Error {
        static final long serialVersionUID = 1;
    }

    static class ThrowsOwnError {
        static {
            if (attempts >= 0) {
                throw new OwnError();
            }
        }

        static void use() {}
    }

    public static void main(String[] args) {
        try {
            Broken.use();
        } catch (ExceptionInInitializerError e) {
            System.out.println("first " + (e.getCause() instanceof ArrayIndexOutOfBoundsException));
        }
        try {
            Broken.use();
        } catch (NoClassDefFoundError e) {
            System.out.println("second");
        }
        try {
            System.out.println(Broken.value);
        } catch (NoClassDefFoundError e) {
            System.out.println("field");
        }
        try {
            new Broken();
        } catch (NoClassDefFoundError e) {
            System.out.println("new");
        }
        try {
            Derived.use();
        } catch (NoClassDefFoundError e) {
            System.out.println("derived");
        }
        try {
            ThrowsError.use();
        } catch (ExceptionInInitializerError e) {
            System.out.println(
                    "wrapped " + (e.getException() instanceof IllegalMonitorStateException));
        }
        try {
            ThrowsOwnError.use();
        } catch (OwnError e) {
            System.out.println("errors are not wrapped");
        }
        try {
            ThrowsOwnError.use();
        } catch (NoClassDefFoundError e) {
            System.out.println("but remembered");
        }
        System.out.println(attempts);
    }
}
