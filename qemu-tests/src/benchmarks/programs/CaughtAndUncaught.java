/** Prints, allocates, catches an exception and ends with another. */
public class CaughtAndUncaught {
    private static final class Reading {
        final int[] values = new int[4];
        Reading previous;
    }

    private static Reading last;

    private static int sum(Reading reading, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += reading.values[i];
        }
        return sum;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 100; i++) {
            Reading reading = new Reading();
            reading.values[i & 3] = i;
            reading.previous = i % 10 == 0 ? null : last;
            last = reading;
        }
        try {
            sum(last, 5);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println("caught");
        }
        System.out.println(sum(last, 4) == 99 ? "right" : "wrong");
        sum(null, 1);
    }
}
