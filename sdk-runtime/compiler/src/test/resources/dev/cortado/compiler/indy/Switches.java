import java.util.List;

class Switches {

    enum Color { RED, GREEN, BLUE { @Override public String toString() { return "blue!"; } } }

    sealed interface Shape permits Circle, Rect, Unit {}

    record Circle(double r) implements Shape {}

    record Rect(double w, Object h) implements Shape {}

    enum Unit implements Shape { SMALL, LARGE }

    static String type(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 10 -> "big " + i;
            case Integer i when i > 5 -> "middle " + i;
            case Integer i -> "int " + i;
            case String s when s.length() > 3 -> "long " + s;
            case String s -> "short " + s;
            case int[] a -> "ints " + a.length;
            case Color c when c == Color.RED -> "red";
            case Color c -> "color " + c;
            case List<?> l -> "list " + l.size();
            case Object x -> "other";
        };
    }

    static String shape(Shape shape) {
        return switch (shape) {
            case Circle(double r) when r == 0 -> "point";
            case Circle(var r) -> "circle " + r;
            case Rect(double w, String h) -> "rect " + w + " by text " + h;
            case Rect(double w, Integer h) when w > h -> "wide";
            case Rect(double w, var h) -> "rect " + w + " by " + h;
            case Unit.SMALL -> "small unit";
            case Unit.LARGE -> "large unit";
        };
    }

    static String color(Color color) {
        return switch (color) {
            case RED -> "r";
            case Color c when c.ordinal() == 1 && c.name().length() > 9 -> "never";
            case GREEN -> "g";
            case BLUE -> "b";
            case null -> "none";
        };
    }

    static String old(Color color) {
        switch (color) {
            case RED:
                return "red";
            case BLUE:
                return "blue";
            default:
                return "default";
        }
    }

    static String text(String s) {
        return switch (s) {
            case "one" -> "1";
            case "two" -> "2";
            case String t when t.isEmpty() -> "empty";
            case String t -> t;
        };
    }

    static String number(Integer i) {
        return switch (i) {
            case 1 -> "one";
            case Integer x when x > 100 -> "many";
            case 2 -> "two";
            case Integer x -> "some";
        };
    }

    static String character(Character c) {
        return switch (c) {
            case 'a' -> "A";
            case Character x when x > 'x' -> "last";
            case 'b' -> "B";
            case Character x -> "?";
        };
    }

    static String octet(Byte b) {
        return switch (b) {
            case -1 -> "all ones";
            case Byte x when x > 100 -> "large";
            case Byte x -> "byte";
        };
    }

    static <T extends Comparable<T>> String generic(T value) {
        return switch (value) {
            case String s -> "string";
            case Integer i -> "integer";
            default -> "comparable";
        };
    }

    static String statement(Object o) {
        String result = "";
        switch (o) {
            case String s:
                result += s;
                break;
            case Integer i when i == 0:
                result += "zero";
            default:
                result += "!";
        }
        return result;
    }

    static String nested(Object o) {
        if (o instanceof Rect(double w, Rect(double x, String s)) && s.length() == 1) {
            return w + x + s;
        }
        return "no";
    }

    static void run(StringBuilder out) {
        Object[] objects = {null, 1, 6, 11, "abc", "abcd", new int[2], Color.RED, Color.BLUE, List.of(1), 1L, 'c'};
        for (Object o : objects) {
            out.append(type(o)).append('\n');
        }
        Shape[] shapes = {new Circle(0), new Circle(2), new Rect(1, "x"), new Rect(5, 2), new Rect(1, 2),
            new Rect(1, null), Unit.SMALL, Unit.LARGE};
        for (Shape s : shapes) {
            out.append(shape(s)).append('\n');
        }
        try {
            shape(null);
        } catch (NullPointerException expected) {
            out.append("NullPointerException\n");
        }
        for (Color c : Color.values()) {
            out.append(color(c)).append(old(c)).append('\n');
        }
        out.append(color(null)).append('\n');
        for (String s : new String[] {"one", "two", "", "three"}) {
            out.append(text(s)).append('\n');
        }
        for (int i : new int[] {1, 2, 3, 101, -1}) {
            out.append(number(i)).append('\n');
        }
        for (char c : "abcxyz".toCharArray()) {
            out.append(character(c)).append('\n');
        }
        for (byte b : new byte[] {-1, 0, 101, 127}) {
            out.append(octet(b)).append('\n');
        }
        out.append(generic("a")).append(generic(1)).append(generic(1L)).append('\n');
        out.append(statement("s")).append(statement(0)).append(statement(1)).append('\n');
        out.append(nested(new Rect(1, new Rect(2, "s")))).append(nested(new Rect(1, "s"))).append('\n');
    }
}
