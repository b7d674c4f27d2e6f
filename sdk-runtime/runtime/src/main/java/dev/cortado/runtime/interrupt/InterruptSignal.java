package dev.cortado.runtime.interrupt;

import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.WaitsForThread;
import dev.cortado.runtime.sched.Parking;
import dev.cortado.runtime.sched.Signals;

/**
 * A counting semaphore that an interrupt handler releases and one thread acquires.
 *
 * <p>Make it in a static final field, so that it is part of the image and handlers may use it.
 */
public final class InterruptSignal {
    private final int number;
    private volatile int raised;
    private int taken;

    /** A signal with a number of its own, 0 to 31. */
    public InterruptSignal(int number) {
        if (number < 0 || number > 31) {
            throw new IllegalArgumentException("no signal from 0 to 31: " + number);
        }
        this.number = number;
    }

    /** Releases the thread that waits, or the next that will. For one interrupt handler. */
    public void raise() {
        raised++;
        Signals.raise(number);
    }

    /** Waits until the signal was raised once more than it was awaited; the core sleeps. */
    @WaitsForThread
    public void await() {
        if (ImageConstants.threads()) {
            Signals.register(number);
            while (raised == taken) {
                Parking.park();
            }
        } else {
            while (raised == taken) {
                int mask = Cpu.disableInterrupts();
                if (raised == taken) {
                    // A pending interrupt ends WFI even while masked. ARMv7-M B1.5.19.
                    Cpu.waitForInterrupt();
                }
                Cpu.restoreInterrupts(mask);
            }
        }
        taken++;
    }
}
