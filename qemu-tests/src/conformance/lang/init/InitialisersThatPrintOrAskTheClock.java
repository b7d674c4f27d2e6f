public class InitialisersThatPrintOrAskTheClock {
    static class Talker {
        static int value;

        static {
            System.out.println("talking");
            value = 5;
        }
    }

    static class Clock {
        static final long STARTED = System.nanoTime();
        static final long MILLIS = System.currentTimeMillis();
    }

    static class UsesTalker {
        static final int DOUBLE = Talker.value * 2;
    }

    static class PartlyPure {
        static int[] squares = new int[10];
        static int count;

        static {
            for (int i = 0; i < 10; i++) {
                squares[i] = i * i;
                count++;
            }
            System.out.println("printed in the middle " + count);
            squares[0] = -1;
        }
    }

    public static void main(String[] args) {
        System.out.println("main");
        long now = System.nanoTime();
        System.out.println(Clock.STARTED >= now);
        System.out.println(UsesTalker.DOUBLE);
        System.out.println(PartlyPure.squares[9] + " " + PartlyPure.squares[0]);
        System.out.println(System.nanoTime() >= Clock.STARTED);
    }
}
