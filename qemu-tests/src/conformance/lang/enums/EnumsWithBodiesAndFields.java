public class EnumsWithBodiesAndFields {
    enum Operation {
        ADD("+") {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        SUBTRACT("-") {
            @Override
            int apply(int a, int b) {
                return a - b;
            }
        },
        TIMES("*") {
            private final int bonus = 0;

            @Override
            int apply(int a, int b) {
                return a * b + bonus;
            }

            @Override
            boolean commutes() {
                return true;
            }
        };

        final String symbol;
        static final int COUNT = values().length;

        Operation(String symbol) {
            this.symbol = symbol;
        }

        abstract int apply(int a, int b);

        boolean commutes() {
            return this == ADD;
        }
    }

    enum Plain {
        A,
        B,
        C;

        Plain next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    enum Single {
        INSTANCE;

        int calls;

        int call() {
            return ++calls;
        }
    }

    public static void main(String[] args) {
        for (Operation o : Operation.values()) {
            System.out.println(
                    o + o.symbol + o.apply(7, 3) + o.commutes() + o.ordinal() + o.name());
        }
        System.out.println(
                Operation.COUNT
                        + " "
                        + Operation.valueOf("TIMES").symbol
                        + " "
                        + Operation.ADD.getDeclaringClass().getSimpleName());
        try {
            Operation.valueOf("DIVIDE");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                Plain.A.next()
                        + ""
                        + Plain.C.next()
                        + Plain.A.compareTo(Plain.C)
                        + Plain.B.equals(Plain.B));
        Plain[] copy = Plain.values();
        copy[0] = Plain.C;
        System.out.println(Plain.values()[0]);
        System.out.println(Single.INSTANCE.call() + Single.INSTANCE.call());
        System.out.println(Plain.A.hashCode() == Plain.A.hashCode());
    }
}
