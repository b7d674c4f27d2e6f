public class TypePatternSwitches {
    enum Suit {
        CLUBS,
        HEARTS
    }

    static String classify(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 100 -> "large int " + i;
            case Integer i when i < 0 -> "negative int";
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s when s.isEmpty() -> "empty";
            case String s -> "string " + s.length();
            case Suit s when s == Suit.CLUBS -> "clubs";
            case Suit s -> "suit " + s;
            case int[] a when a.length > 1 -> "ints " + a[1];
            case int[] a -> "short ints";
            case Character c -> "char " + c;
            case Comparable<?> c -> "comparable";
            default -> "other";
        };
    }

    static int old(Object o) {
        int r = 0;
        switch (o) {
            case String s:
                r += s.length();
                break;
            case Integer i
            when i == 7:
                r = 77;
                break;
            case Integer _:
                r = 1;
                break;
            default:
                r = -1;
        }
        return r;
    }

    sealed interface Shape permits Circle, Square {}

    record Circle(int r) implements Shape {}

    record Square(int side) implements Shape {}

    static int area(Shape s) {
        return switch (s) {
            case Circle c -> 3 * c.r() * c.r();
            case Square q -> q.side() * q.side();
        };
    }

    public static void main(String[] args) {
        Object[] all = {
            null,
            1,
            101,
            -1,
            5L,
            "",
            "abc",
            Suit.CLUBS,
            Suit.HEARTS,
            new int[] {1, 2},
            new int[0],
            'x',
            2.5,
            new Object()
        };
        for (Object o : all) {
            System.out.println(classify(o));
        }
        System.out.println(old("four") + " " + old(7) + " " + old(8) + " " + old('c'));
        try {
            old(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        System.out.println(area(new Circle(2)) + area(new Square(3)));
        Object o = "pattern scope";
        if (!(o instanceof String s)) {
            return;
        }
        System.out.println(s.length());
        while (!(o instanceof Integer n)) {
            o = 5;
        }
        System.out.println(n + 1);
    }
}
