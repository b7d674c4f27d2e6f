public class StringFormat {
    public static void main(String[] args) {
        System.out.println(
                String.format(
                        "%d %5d %-5d| %05d %+d %,d %x %X %o",
                        42, 42, 42, 42, 42, 1234567, 255, 255, 8));
        System.out.println(
                String.format(
                                "%s %10s %-10s| %.2s %S %b %c %n",
                                "str", "right", "left", "cut", "up", true, 'c')
                        .trim());
        System.out.println(
                String.format(
                        "%f %.2f %10.3f %-10.1f| %e %.3e %g",
                        3.14159, 2.675, -1.5, 9.99, 12345.678, 0.00012, 0.5));
        System.out.println(String.format("%2$s %1$s %<s %%", "a", "b"));
        System.out.println(
                String.format("%s %s %d %x", null, new int[0].length, Long.MIN_VALUE, -1L));
        System.out.println(
                String.format("%.0f %.1f %f %f", 0.5, 0.25, Double.NaN, Double.NEGATIVE_INFINITY));
        System.out.println(String.format("%(d %(d % d %08.2f %h", -5, 5, 5, -3.14159, "hash"));
        System.out.printf("%s-%s%n", 1, 2L);
        System.out.println("%d items".formatted(3));
        try {
            String.format("%d", "text");
        } catch (java.util.IllegalFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            String.format("%s %s", "one");
        } catch (java.util.MissingFormatArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
