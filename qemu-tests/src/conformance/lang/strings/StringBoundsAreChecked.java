public class StringBoundsAreChecked {
    static void attempt(int k) {
        String s = "abc";
        try {
            switch (k) {
                case 0 -> System.out.println(s.charAt(3));
                case 1 -> System.out.println(s.charAt(-1));
                case 2 -> System.out.println(s.substring(4));
                case 3 -> System.out.println(s.substring(2, 1));
                case 4 -> System.out.println(s.substring(-1, 2));
                case 5 -> System.out.println(new StringBuilder(s).deleteCharAt(3));
                case 6 -> System.out.println(new StringBuilder(s).insert(4, "x"));
                case 7 -> System.out.println("x".repeat(-1));
                case 8 -> System.out.println(s.codePointAt(5));
                default -> System.out.println(s.substring(3).length() + s.substring(0));
            }
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(k + " bounds");
        } catch (IllegalArgumentException e) {
            System.out.println(k + " argument");
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k < 10; k++) {
            attempt(k);
        }
    }
}
