public class UncaughtEndsWithExitCodeOne {
    static void fail(int n) {
        if (n == 0) {
            throw new IllegalStateException("the reason");
        }
        fail(n - 1);
    }

    public static void main(String[] args) {
        System.out.println("before");
        try {
            fail(5);
        } finally {
            System.out.println("finally");
        }
        System.out.println("never");
    }
}
