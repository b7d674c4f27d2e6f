public class InitialiserErrorsCarryTheirCause {
    static class Broken {
        static int value = Integer.parseInt("broken");
    }

    public static void main(String[] args) {
        try {
            System.out.println(Broken.value);
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getMessage());
            System.out.println(e.getCause());
        }
        try {
            System.out.println(Broken.value);
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getMessage());
        }
    }
}
