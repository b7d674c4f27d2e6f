public class UncaughtErrorInHandler {
    public static void main(String[] args) throws Exception {
        try {
            Object o = "text";
            System.out.println((Integer) o);
        } catch (ClassCastException e) {
            System.out.println("cast");
            throw new Exception("checked and uncaught");
        } finally {
            System.out.println("finally");
        }
    }
}
