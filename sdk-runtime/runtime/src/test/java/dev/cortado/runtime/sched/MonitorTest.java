package dev.cortado.runtime.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Owners inherit the priority of those who wait, along the chain; cycles are noticed. */
class MonitorTest {
    private static ThreadControl thread(int priority) {
        ThreadControl thread = new ThreadControl("t" + priority, null, priority, false);
        thread.state = ThreadControl.SLEEPING;
        return thread;
    }

    private static Monitor ownedBy(ThreadControl owner) {
        Monitor monitor = new Monitor();
        monitor.owner = owner;
        monitor.entries = 1;
        return monitor;
    }

    /** Lets a thread, whose wait for a notification is over, wait for the owner to leave. */
    private static void queue(Monitor monitor, ThreadControl thread) {
        thread.next = thread;
        thread.previous = thread;
        monitor.endWait(thread);
    }

    @AfterEach
    void forgetCycles() {
        WaitCycles.take();
    }

    @Test
    void theOwnerOfAChainOfMonitorsRunsAtThePriorityOfTheLastWaiter() {
        ThreadControl low = thread(1);
        ThreadControl middle = thread(5);
        ThreadControl high = thread(9);
        queue(ownedBy(low), middle);
        assertEquals(5, low.priority);
        queue(ownedBy(middle), high);
        assertEquals(9, middle.priority);
        assertEquals(9, low.priority);
        assertFalse(WaitCycles.isFound());
    }

    @Test
    void aWaiterOfLowerPriorityLendsNothing() {
        ThreadControl high = thread(9);
        queue(ownedBy(high), thread(2));
        assertEquals(9, high.priority);
    }

    @Test
    void twoThreadsThatWaitForEachOtherAreACycle() {
        ThreadControl one = thread(5);
        ThreadControl other = thread(5);
        queue(ownedBy(one), other);
        assertFalse(WaitCycles.isFound());
        queue(ownedBy(other), one);
        assertTrue(WaitCycles.isFound());
        assertSame(one, WaitCycles.take());
        assertNull(WaitCycles.take());
        assertSame(other, one.awaited());
    }

    @Test
    void aThreadThatWaitsForACycleIsNotInIt() {
        ThreadControl one = thread(5);
        ThreadControl other = thread(5);
        queue(ownedBy(one), other);
        Monitor second = ownedBy(other);
        queue(second, one);
        WaitCycles.take();
        queue(second, thread(3));
        assertFalse(WaitCycles.isFound());
    }
}
