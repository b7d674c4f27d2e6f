package dev.cortado.runtime.sched;

import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.controller.CoreInterrupts;

/**
 * How an interrupt handler wakes threads: 32 signals, each unparks the thread that registered for
 * it.
 */
@Unchecked
public final class Signals {
    private static final int COUNT = 32;

    private static final ThreadControl[] WAITING = new ThreadControl[COUNT];
    private static volatile int raised;

    private Signals() {}

    /** Raises a signal from 0 to 31; for interrupt handlers, and safe everywhere. */
    @NoAllocation
    public static void raise(int signal) {
        int mask = Cpu.disableInterrupts();
        raised |= 1 << signal;
        Cpu.restoreInterrupts(mask);
        if (ImageConstants.threads()) {
            CoreInterrupts.pendSwitch();
        }
    }

    /** From now on the signal gives the running thread its permit to end {@link Parking#park()}. */
    public static void register(int signal) {
        Scheduler.lock();
        WAITING[signal] = Scheduler.current();
        Scheduler.unlock();
    }

    /** Whether some signal was raised and not yet taken. */
    public static boolean areRaised() {
        return raised != 0;
    }

    /** Unparks the threads of the raised signals. */
    static void deliver() {
        int mask = Cpu.disableInterrupts();
        int signals = raised;
        raised = 0;
        Cpu.restoreInterrupts(mask);
        for (int i = 0; i < COUNT; i++) {
            ThreadControl thread = WAITING[i];
            if ((signals >>> i & 1) != 0 && thread != null) {
                if (thread.state == ThreadControl.PARKED) {
                    Scheduler.makeReady(thread);
                } else {
                    thread.permit = true;
                }
            }
        }
    }
}
