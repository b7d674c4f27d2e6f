public class UncaughtOwnExceptionWithoutMessage {
    static class Failure extends RuntimeException {
        static final long serialVersionUID = 1;
    }

    public static void main(String[] args) {
        System.out.println("start");
        throw new Failure();
    }
}
