package dev.cortado.runtime.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The thread to run is the first of the highest priority, and equals take turns. */
class ReadyQueuesTest {
    private final ReadyQueues queues = new ReadyQueues();

    private static ThreadControl thread(String name, int priority) {
        return new ThreadControl(name, null, priority, false);
    }

    private ThreadControl added(String name, int priority) {
        ThreadControl thread = thread(name, priority);
        queues.append(thread);
        return thread;
    }

    @Test
    void noThreadMeansNoneToRun() {
        assertNull(queues.first());
    }

    @Test
    void theHighestPriorityRunsFirst() {
        ThreadControl low = added("low", 1);
        ThreadControl high = added("high", 10);
        ThreadControl middle = added("middle", 5);
        List<ThreadControl> order = new ArrayList<>();
        while (queues.first() != null) {
            order.add(queues.first());
            queues.remove(queues.first());
        }
        assertEquals(List.of(high, middle, low), order);
    }

    @Test
    void equalsTakeTurnsInTheOrderInWhichTheyCame() {
        ThreadControl a = added("a", 5);
        ThreadControl b = added("b", 5);
        ThreadControl c = added("c", 5);
        List<ThreadControl> order = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            order.add(queues.first());
            queues.passOn(queues.first());
        }
        assertEquals(List.of(a, b, c, a, b, c, a), order);
        assertTrue(ReadyQueues.isShared(a));
    }

    @Test
    void aThreadThatDoesNotRunPassesNothingOn() {
        ThreadControl a = added("a", 5);
        ThreadControl b = added("b", 5);
        queues.passOn(b);
        assertSame(a, queues.first());
    }

    @Test
    void randomQueuesRunAsLists() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<ThreadControl> model = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            if (model.isEmpty() || random.nextInt(3) != 0 && model.size() < 20) {
                ThreadControl thread = thread("t" + step, 1 + random.nextInt(10));
                queues.append(thread);
                model.add(thread);
            } else {
                ThreadControl gone = model.remove(random.nextInt(model.size()));
                queues.remove(gone);
            }
            assertHighest(model, seed);
        }
    }

    private void assertHighest(List<ThreadControl> model, long seed) {
        int highest = model.stream().mapToInt(t -> t.priority).max().orElse(0);
        ThreadControl first = queues.first();
        assertEquals(highest, first == null ? 0 : first.priority, () -> "seed " + seed);
        if (first != null) {
            long equals = model.stream().filter(t -> t.priority == highest).count();
            assertEquals(equals > 1, ReadyQueues.isShared(first), () -> "seed " + seed);
        }
    }
}
