public class MessagesOfRuntimeExceptions {
    static class A {}

    static class B extends A {}

    static int zero;

    static void raise(int k) {
        Object o = new A();
        int[] ints = new int[3];
        switch (k) {
            case 0 -> System.out.println(1 / zero);
            case 1 -> System.out.println(1L % zero);
            case 2 -> System.out.println(ints[3 + zero]);
            case 3 -> System.out.println(ints[-1 - zero]);
            case 4 -> System.out.println(new int[-5 + zero].length);
            case 5 -> {
                Object[] strings = new String[1];
                strings[0] = 5;
            }
            case 6 -> System.out.println("abc".charAt(5));
            case 7 -> System.out.println("abc".substring(2, 1));
            case 8 -> System.out.println(Integer.parseInt("x1"));
            case 9 -> System.out.println(Long.parseLong(""));
            case 10 -> java.util.Objects.requireNonNull(null, "must be there");
            case 11 -> java.util.Objects.checkIndex(5, 5);
            case 12 -> throw new UnsupportedOperationException();
            default -> throw new ArrayIndexOutOfBoundsException(17);
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k < 14; k++) {
            try {
                raise(k);
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getName() + ": " + e.getMessage());
            }
        }
    }
}
