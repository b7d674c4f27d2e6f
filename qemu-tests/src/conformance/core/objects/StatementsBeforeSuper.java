public class StatementsBeforeSuper {
    static class Base {
        Base(int n) {
            System.out.println("Base " + n + " " + describe());
        }

        String describe() {
            return "none";
        }
    }

    static class Checked extends Base {
        final int kept;

        Checked(int n) {
            if (n < 0) {
                throw new IllegalArgumentException("negative");
            }
            int doubled = 0;
            for (int i = 0; i < n; i++) {
                doubled += 2;
            }
            kept = doubled;
            super(doubled);
            System.out.println("after " + kept);
        }

        @Override
        String describe() {
            return "kept " + kept;
        }
    }

    public static void main(String[] args) {
        new Checked(4);
        try {
            new Checked(-1);
        } catch (IllegalArgumentException e) {
            System.out.println("refused before super");
        }
    }
}
