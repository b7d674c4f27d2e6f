import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that allocate, lock and count while one of a higher priority interrupts them often. */
public class PreemptionStress {
    private static final int WORKERS = 3;
    private static final int ROUNDS = 300;

    private static final AtomicInteger ATOMIC = new AtomicInteger();
    private static final AtomicLong WIDE = new AtomicLong();
    private static final Map<Integer, Integer> SHARED = new ConcurrentHashMap<>();
    private static volatile boolean stop;
    private static volatile long torn;
    private static volatile boolean tornSeen;
    private static int locked;

    public static void main(String[] args) throws Exception {
        Thread interrupter =
                new Thread(
                        () -> {
                            while (!stop) {
                                try {
                                    Thread.sleep(0, 300_000);
                                } catch (InterruptedException e) {
                                    return;
                                }
                                long seen = torn;
                                if ((int) seen != (int) (seen >>> 32)) {
                                    tornSeen = true;
                                }
                                ATOMIC.incrementAndGet();
                                ATOMIC.decrementAndGet();
                                new ArrayList<>(List.of(1, 2, 3));
                            }
                        });
        interrupter.setPriority(Thread.MAX_PRIORITY);
        interrupter.start();
        Thread[] workers = new Thread[WORKERS];
        int[] wrong = new int[WORKERS];
        for (int i = 0; i < WORKERS; i++) {
            int me = i;
            workers[i] = new Thread(() -> wrong[me] = work(me));
            workers[i].start();
        }
        for (Thread each : workers) {
            each.join();
        }
        stop = true;
        interrupter.join();
        System.out.println("locked " + locked + ", atomic " + ATOMIC + ", wide " + WIDE);
        System.out.println("wrong " + (wrong[0] + wrong[1] + wrong[2]) + ", torn " + tornSeen);
        System.out.println("shared " + SHARED.get(0) + " " + SHARED.size());
    }

    private static int work(int me) {
        int wrong = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Integer> own = new HashMap<>();
            for (int k = 0; k < 8; k++) {
                own.put("k" + k, me * 1000 + k);
            }
            for (int k = 0; k < 8; k++) {
                if (own.get("k" + k) != me * 1000 + k) {
                    wrong++;
                }
            }
            synchronized (SHARED) {
                int before = locked;
                locked = before + 1;
            }
            ATOMIC.incrementAndGet();
            WIDE.addAndGet(0x1_0000_0001L);
            torn = round * 0x1_0000_0001L;
            SHARED.merge(round % 4, 1, Integer::sum);
        }
        return wrong;
    }
}
