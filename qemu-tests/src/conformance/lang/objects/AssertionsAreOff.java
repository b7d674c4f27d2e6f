public class AssertionsAreOff {
    static int evaluated;

    static boolean check() {
        evaluated++;
        return false;
    }

    public static void main(String[] args) {
        assert check() : "not evaluated";
        System.out.println(evaluated);
        try {
            throw new AssertionError("explicit");
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                new AssertionError(5).getMessage()
                        + " "
                        + AssertionsAreOff.class.desiredAssertionStatus());
    }
}
