public class ThrownInCatchAndFinally {
    static String log = "";

    static void f(int k) {
        try {
            log += "t";
            throw new IllegalStateException();
        } catch (IllegalStateException e) {
            log += "c";
            if (k == 1) {
                throw new IllegalArgumentException();
            }
            try {
                if (k == 2) {
                    throw e;
                }
            } catch (RuntimeException same) {
                log += same == e ? "=" : "#";
                throw new UnsupportedOperationException();
            }
        } finally {
            log += "f";
            if (k == 3) {
                throw new ArithmeticException();
            }
            try {
                throw new Error();
            } catch (Error e) {
                log += "i";
            }
        }
        log += "e";
    }

    public static void main(String[] args) {
        for (int k = 0; k < 4; k++) {
            log = "";
            try {
                f(k);
                System.out.println(log);
            } catch (IllegalArgumentException e) {
                System.out.println("argument " + log);
            } catch (UnsupportedOperationException e) {
                System.out.println("unsupported " + log);
            } catch (ArithmeticException e) {
                System.out.println("arithmetic " + log);
            }
        }
    }
}
