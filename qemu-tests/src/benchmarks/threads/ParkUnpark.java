import java.util.concurrent.locks.LockSupport;

/** Two threads that unpark each other and park, ROUNDS round trips. */
public class ParkUnpark {
    static final int ROUNDS = 1000;

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        Thread other =
                new Thread(
                        () -> {
                            for (int i = 0; i < ROUNDS; i++) {
                                LockSupport.park();
                                LockSupport.unpark(main);
                            }
                        });
        other.start();
        Thread.yield();
        for (int i = 0; i < ROUNDS; i++) {
            LockSupport.unpark(other);
            LockSupport.park();
        }
        other.join();
    }
}
