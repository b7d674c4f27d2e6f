/** A reference that is only ever null, round a loop of joins, is no object of another path's type. */
class NullThatGoesRoundALoop {
    static class Shape {
        Shape next;
    }

    static class Square extends Shape {
        void look() {
            Shape seen =
                    switch (next) {
                        case Circle c when truth(false) -> new Square();
                        case Square s -> new Circle();
                        case null, default -> next;
                    };
            if (seen instanceof Circle circle) {
                count += circle == null ? 1 : 100;
            }
        }
    }

    static class Circle extends Shape {}

    static int count;
    static int steps;

    static void step() {
        if (++steps > 1000) {
            throw new IllegalStateException();
        }
    }

    static boolean truth(boolean value) {
        return value;
    }

    static void lookOften() {
        step();
        for (int i = 0; i < 7; i++) {
            step();
            new Square().next = new Square();
        }
        new Square().look();
    }

    public static void main(String[] arguments) {
        for (int i = 6; i >= 0; i--) {
            step();
            lookOften();
        }
        System.out.println(count);
    }
}
