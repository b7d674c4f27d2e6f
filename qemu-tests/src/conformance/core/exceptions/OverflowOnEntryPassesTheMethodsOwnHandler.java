/** A method whose body is one try statement from its first instruction on, on a full stack. */
public class OverflowOnEntryPassesTheMethodsOwnHandler {
    private static int sum;

    private static long descend(byte step, long value) {
        try {
            sum += step;
            return descend(step, value + step) + 1;
        } catch (IllegalStateException never) {
            return value - step;
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println(descend((byte) 1, 0));
        } catch (StackOverflowError overflow) {
            System.out.println("overflow " + (sum > 5));
        }
    }
}
