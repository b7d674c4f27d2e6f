public class UncaughtInInitialiserOfMainClass {
    static int zero;
    static int value;

    static {
        System.out.println("initialising");
        if (zero == 0) {
            throw new IllegalStateException("broken");
        }
    }

    public static void main(String[] args) {
        System.out.println("never");
    }
}
