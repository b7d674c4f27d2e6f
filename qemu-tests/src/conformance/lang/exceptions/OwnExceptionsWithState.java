public class OwnExceptionsWithState {
    static class Coded extends Exception {
        static final long serialVersionUID = 1;
        private final int code;
        private final String where;

        Coded(int code, String where) {
            super("code " + code + " at " + where);
            this.code = code;
            this.where = where;
        }

        int code() {
            return code;
        }

        @Override
        public String toString() {
            return "Coded<" + where + ">";
        }
    }

    static final class Quiet extends RuntimeException {
        static final long serialVersionUID = 1;

        Quiet() {
            super("quiet", null, false, false);
        }
    }

    static <X extends Throwable> void sneaky(Throwable t) throws X {
        @SuppressWarnings("unchecked")
        X x = (X) t;
        throw x;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            try {
                throw new Coded(i * 7, "step" + i);
            } catch (Coded e) {
                System.out.println(e + " " + e.getMessage() + " " + e.code());
            }
        }
        Quiet q = new Quiet();
        q.addSuppressed(new Error());
        System.out.println(q.getMessage() + q.getSuppressed().length + q.getStackTrace().length);
        try {
            OwnExceptionsWithState.<RuntimeException>sneaky(new Coded(1, "sneaky"));
        } catch (Exception e) {
            System.out.println(e.getMessage());
        }
    }
}
