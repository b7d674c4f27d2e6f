/** Two threads of one priority that yield to each other ROUNDS times each. */
public class Yields {
    static final int ROUNDS = 1000;

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(Yields::yields);
        other.start();
        yields();
        other.join();
    }

    static void yields() {
        for (int i = 0; i < ROUNDS; i++) {
            Thread.yield();
        }
    }
}
