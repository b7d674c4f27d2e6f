public class SystemExitZero {
    public static void main(String[] args) {
        System.out.println("leaving");
        try {
            System.exit(0);
        } finally {
            System.out.println("never");
        }
        throw new IllegalStateException();
    }
}
