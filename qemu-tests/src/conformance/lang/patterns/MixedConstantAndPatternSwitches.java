public class MixedConstantAndPatternSwitches {
    sealed interface Command permits Move, Turn {}

    enum Turn implements Command {
        LEFT,
        RIGHT
    }

    record Move(int steps) implements Command {}

    static String run(Command c) {
        return switch (c) {
            case Turn.LEFT -> "left";
            case Turn.RIGHT -> "right";
            case Move(int n) when n == 0 -> "stay";
            case Move m -> "move " + m.steps();
        };
    }

    static String text(String s) {
        return switch (s) {
            case "a", "b" -> "letter";
            case String t when t.length() > 5 -> "long";
            case null, default -> "default";
        };
    }

    static String number(Integer i) {
        return switch (i) {
            case 1 -> "one";
            case 2 -> "two";
            case Integer n when n > 1000 -> "big";
            case -1 -> "minus";
            case Integer n -> "n" + n;
        };
    }

    enum Level {
        LOW,
        MIDDLE,
        HIGH
    }

    static int level(Level l) {
        return switch (l) {
            case LOW -> 1;
            case Level m when m.ordinal() == 1 -> 2;
            case HIGH -> 3;
            case Level m -> 4;
        };
    }

    public static void main(String[] args) {
        Command[] commands = {Turn.LEFT, Turn.RIGHT, new Move(0), new Move(5)};
        for (Command c : commands) {
            System.out.println(run(c));
        }
        String[] texts = {"a", "b", "c", "longer text", null};
        for (String s : texts) {
            System.out.println(text(s));
        }
        int[] numbers = {1, 2, 3, 2000, -1};
        for (int n : numbers) {
            System.out.println(number(n));
        }
        for (Level l : Level.values()) {
            System.out.println(level(l));
        }
    }
}
