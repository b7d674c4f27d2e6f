/** What was converted before a call that throws is still there when the exception is caught. */
class ConversionBeforeTryIsVisibleInHandler {
    static double wide;

    static void fail(int how) {
        if (how > 0) {
            throw new IllegalStateException("how " + how);
        }
    }

    public static void main(String[] arguments) {
        wide = arguments.length - 9.3e4;
        convert();
    }

    static void convert() {
        int narrow = (short) wide;
        try {
            fail(1);
        } catch (IllegalStateException failure) {
            System.out.println(failure.getMessage());
        }
        System.out.println(narrow);
    }
}
