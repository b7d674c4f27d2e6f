import java.util.List;

/** Formats that are constant and need no Formatter, and some that look like it. */
public final class ConstantFormats {
    record Point(int x, int y) {}

    enum Color {
        RED,
        GREEN
    }

    static class Named {
        @Override
        public String toString() {
            return null;
        }
    }

    private static int calls;

    private static int next() {
        return ++calls;
    }

    private static String text(String value, Integer number, Character letter, Point point) {
        return String.format("%s %d %s %c %s", value, number, number, letter, point);
    }

    private static String choose(boolean first, int a, int b) {
        return String.format("%s|%d", first ? "yes" : "no", first ? a : b);
    }

    private static String thrown(int divisor) {
        try {
            return String.format("%d/%d", 12, 12 / divisor);
        } catch (ArithmeticException e) {
            return "%s: %s".formatted(e.getClass().getName(), e.getMessage());
        }
    }

    private static String reused() {
        Object[] values = {1, "a"};
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            all.append(String.format("%s-%s;", values));
            values[0] = i * 10;
        }
        return all.toString();
    }

    public static void main(String[] args) {
        int n = args.length + 42;
        long large = Long.MIN_VALUE + n;
        System.out.println(String.format("plain"));
        System.out.println("100%% of %s%n".formatted("it"));
        System.out.println(String.format("%d %d %d %d", (byte) -n, (short) (n * 700), -n, large));
        System.out.println(String.format("%x %x %x %x", n, -n, large, 0L));
        System.out.println(String.format("%s %s %s %s", n * 0.5f, n / 4.0, 'c', n > 3));
        System.out.println(String.format("%b %b %c%c", n > 3, n < 3, (char) (n + 40), '\u00e9'));
        System.out.println(text("v", 7, 'x', new Point(1, 2)));
        System.out.println(text(null, null, null, null));
        System.out.println(String.format("%s %s", Color.GREEN, new Point(n, -n)));
        System.out.println(String.format("[%s]", new Named()));
        System.out.println(String.format("%d then %d", next(), next(), next()) + " of " + calls);
        System.out.println(choose(true, 1, 2) + " " + choose(false, 1, 2));
        System.out.println(thrown(3) + ", " + thrown(0));
        System.out.println(reused());
        System.out.println(String.format("%s", List.of(1, 2)));
        try {
            System.out.println(String.format("%d %d", n));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
        try {
            System.out.println(String.format("%d", "text"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
    }
}
