public class CatchClausesAreTriedInOrder {
    static class Top extends Exception {
        static final long serialVersionUID = 1;
    }

    static class Middle extends Top {
        static final long serialVersionUID = 1;
    }

    static class Bottom extends Middle {
        static final long serialVersionUID = 1;
        final int code;

        Bottom(int code) {
            this.code = code;
        }
    }

    static class Other extends Exception {
        static final long serialVersionUID = 1;
    }

    static void raise(int k) throws Exception {
        switch (k) {
            case 0 -> throw new Top();
            case 1 -> throw new Middle();
            case 2 -> throw new Bottom(77);
            case 3 -> throw new Other();
            case 4 -> throw new NullPointerException();
            case 5 -> throw new Exception();
            default -> System.out.println("quiet");
        }
    }

    static String handle(int k) {
        try {
            raise(k);
            return "none";
        } catch (Bottom e) {
            return "Bottom " + e.code;
        } catch (Middle e) {
            return "Middle";
        } catch (Other | RuntimeException e) {
            return "multi " + (e instanceof Other);
        } catch (Top e) {
            return "Top";
        } catch (Exception e) {
            return "Exception";
        }
    }

    static void rethrow(int k) throws Top, Other {
        try {
            raise(k);
        } catch (final Top | Other e) {
            throw e;
        } catch (Exception e) {
            System.out.println("kept");
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k < 7; k++) {
            System.out.println(handle(k));
        }
        for (int k = 0; k < 6; k++) {
            try {
                rethrow(k);
            } catch (Middle e) {
                System.out.println("again Middle");
            } catch (Top | Other e) {
                System.out.println("again");
            }
        }
    }
}
