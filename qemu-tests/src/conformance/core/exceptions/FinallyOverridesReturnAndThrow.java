public class FinallyOverridesReturnAndThrow {
    static int x;

    @SuppressWarnings("finally")
    static int returnsFromFinally() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    @SuppressWarnings("finally")
    static int swallows() {
        try {
            throw new IllegalStateException();
        } finally {
            return 3;
        }
    }

    static int valueIsSavedBeforeFinally() {
        x = 10;
        try {
            return x;
        } finally {
            x = 20;
        }
    }

    @SuppressWarnings("finally")
    static int throwsInstead() {
        try {
            return 4;
        } finally {
            throw new IllegalArgumentException();
        }
    }

    @SuppressWarnings("finally")
    static int replaces() {
        try {
            throw new IllegalStateException();
        } catch (IllegalStateException e) {
            throw new UnsupportedOperationException();
        } finally {
            throw new IllegalArgumentException();
        }
    }

    public static void main(String[] args) {
        System.out.println(returnsFromFinally());
        System.out.println(swallows());
        System.out.println(valueIsSavedBeforeFinally() + " " + x);
        try {
            System.out.println(throwsInstead());
        } catch (IllegalArgumentException e) {
            System.out.println("thrown instead");
        }
        try {
            System.out.println(replaces());
        } catch (IllegalArgumentException e) {
            System.out.println("replaced");
        }
    }
}
