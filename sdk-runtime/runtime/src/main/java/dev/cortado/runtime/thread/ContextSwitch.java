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
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.Signals;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.sched.WaitCycles;
import dev.cortado.runtime.time.Alarm;

/** PendSV, the exception of the lowest priority: continues another thread, or idles. */
@Unchecked
public final class ContextSwitch {
    /** NVIC_ISER0, of 32 interrupts each. ARMv7-M B3.4.4. */
    private static final int NVIC_ISER0 = 0xE000_E100;

    /** SCB SHPR3: PendSV's priority is in bits 16 to 23. ARMv7-M B3.2.12. */
    private static final int SHPR3 = 0xE000_ED20;

    private static final int PENDSV_LOWEST = 0xFF << 16;

    private ContextSwitch() {}

    /** Gives PendSV the lowest priority, so that it interrupts no handler. */
    static void initialize() {
        Address priorities = Address.of(SHPR3);
        priorities.storeIntVolatile(0, priorities.loadIntVolatile(0) | PENDSV_LOWEST);
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
        return !Scheduler.noneTimed() || mayBeInterrupted();
    }

    /** Whether an interrupt of a device but the timer is enabled. */
    private static boolean mayBeInterrupted() {
        int timer = ImageConstants.boardProperty("timer-irq");
        int count = ImageConstants.boardProperty("interrupts");
        for (int first = 0; first < count; first += 32) {
            int enabled = Address.of(NVIC_ISER0 + first / 8).loadIntVolatile(0);
            if (timer >= first && timer < first + 32) {
                enabled &= ~(1 << timer - first);
            }
            if (enabled != 0) {
                return true;
            }
        }
        return false;
    }
}
