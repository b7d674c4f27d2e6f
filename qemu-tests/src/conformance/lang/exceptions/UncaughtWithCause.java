public class UncaughtWithCause {
    static class AppException extends RuntimeException {
        static final long serialVersionUID = 1;

        AppException(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String getMessage() {
            return "[" + super.getMessage() + "]";
        }
    }

    public static void main(String[] args) {
        System.out.println("working");
        try {
            Integer.parseInt("seven");
        } catch (NumberFormatException e) {
            throw new AppException("cannot read", e);
        }
    }
}
