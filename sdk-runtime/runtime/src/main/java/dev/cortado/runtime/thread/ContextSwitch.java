package dev.cortado.runtime.thread;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.Interrupt;
import dev.cortado.abi.InterruptSafe;
import dev.cortado.abi.Naked;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.controller.CoreInterrupts;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.Signals;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.sched.WaitCycles;
import dev.cortado.runtime.time.Alarm;

/** PendSV, the exception of the lowest priority: continues another thread, or idles. */
@Unchecked
public final class ContextSwitch {
    private ContextSwitch() {}

    /**
     * Enables the switch, so that it interrupts no handler. That this is here, in the class of the
     * handler, makes the handler part of images that call it.
     */
    static void initialize() {
        CoreInterrupts.enableSwitch();
    }

    @Interrupt("PendSV")
    @Naked
    static void pendSv() {
        Cpu.switchContext();
    }

    /** Chooses the thread to run, given the running one's stack pointer; answers its. */
    @EntryPoint
    @InterruptSafe("no thread and no collection holds the lock, and no handler but this one stores")
    @NoAllocation
    public static Address select(Address stackPointer) {
        if (Scheduler.isSwitchDeferred()) {
            return stackPointer;
        }
        Scheduler.stop(stackPointer);
        if (stackPointer.isBelow(Scheduler.current().stackBottom())) {
            StackOverrun.end();
            return stackPointer;
        }
        ThreadControl next = Scheduler.choose();
        if (next == null) {
            next = idle();
        }
        if (WaitCycles.isFound()) {
            DeadlockReport.printCycle(WaitCycles.take());
        }
        Address continued = Scheduler.run(next);
        if (StackOverrun.areGuarded()) {
            ((StackGuard) ImageConstants.memoryProtection()).guardBelow(next.stackBottom());
        }
        return continued;
    }

    /** Sleeps until a thread can run; handlers interrupt this one, whose priority is lowest. */
    @NoInline
    private static ThreadControl idle() {
        ThreadControl next = null;
        while (next == null) {
            if (WaitCycles.isFound() && mayGoOn()) {
                DeadlockReport.printCycle(WaitCycles.take());
            }
            int mask = Cpu.disableInterrupts();
            if (!Alarm.isFired() && !Signals.areRaised()) {
                if (!mayGoOn()) {
                    DeadlockReport.end();
                }
                // A pending interrupt ends WFI even while masked. ARMv7-M B1.5.19.
                Cpu.waitForInterrupt();
            }
            Cpu.restoreInterrupts(mask);
            next = Scheduler.choose();
        }
        return next;
    }

    private static boolean mayGoOn() {
        return !Scheduler.noneTimed() || CoreInterrupts.isAnyEnabledButTimer();
    }
}
