public class UncaughtNullPointer {
    static Object nothing;

    public static void main(String[] args) {
        System.out.println("start");
        throw new NullPointerException("explicit");
    }
}
