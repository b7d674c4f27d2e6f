package dev.cortado.runtime.thread;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.StackLayout;
import dev.cortado.abi.StartsThreads;
import dev.cortado.abi.ThreadStackLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.time.Clock;

/** Starts threads, and lets the main thread become one and end. */
@Unchecked
public final class Threads {
    private static final int LEAST_STACK_BYTES = 512;
    private static final int STACK_ALIGNMENT = 8;

    private Threads() {}

    /** Makes the boot stack the main thread's, and the handlers' stack another one. */
    public static void adoptMain() {
        Scheduler.main().setThread(Thread.currentThread());
        Scheduler.adoptMain(
                Address.ofSymbol("__stack_limit"),
                Address.ofSymbol("__stack_guard"),
                Address.ofSymbol("__stack_top"));
        Cpu.useProcessStack(Address.ofSymbol("__interrupt_stack_top"));
        ContextSwitch.initialize();
        Clock.start();
    }

    /**
     * Starts a thread with a stack of at least {@code stackBytes}, 0 for the board's default;
     * throws OutOfMemoryError when the heap has no room for it.
     */
    @StartsThreads
    public static ThreadControl start(
            Thread thread, long stackBytes, int priority, boolean daemon) {
        int[] stack = new int[stackWords(stackBytes) + StackOverrun.guardBytes() / 4];
        ThreadControl control = Scheduler.newThread(thread, stack, priority, daemon);
        Address memory = Address.ofObject(stack).plus(8);
        Address top = memory.plus(stack.length * 4);
        Address bottom = StackOverrun.bottom(memory);
        int bytes = top.minus(bottom);
        Address frame = top.plus(-ThreadStackLayout.FRAME_BYTES);
        Address saved = frame.plus(-ThreadStackLayout.CALLEE_SAVED_BYTES);
        saved.storeInt(ThreadStackLayout.EXC_RETURN, ThreadStackLayout.EXC_RETURN_THREAD_PSP);
        frame.storeInt(ThreadStackLayout.FRAME_PC, Cpu.threadEntry().toInt() & ~1);
        frame.storeInt(ThreadStackLayout.FRAME_XPSR, initialStatus());
        int reserve = Math.min(StackLayout.RESERVE_BYTES, bytes / 2);
        control.placeStack(bottom, bottom.plus(reserve), top, saved);
        Cpu.keepAlive(stack);
        Scheduler.lock();
        Scheduler.start(control);
        Scheduler.unlock();
        return control;
    }

    private static int initialStatus() {
        return ImageConstants.boardProperty("application-profile") == 1
                ? ThreadStackLayout.CPSR_SYSTEM_THUMB
                : ThreadStackLayout.XPSR_THUMB;
    }

    private static int stackWords(long bytes) {
        int wanted =
                bytes <= 0
                        ? ImageConstants.boardProperty("thread-stack")
                        : (int) Math.min(bytes, Integer.MAX_VALUE / 2);
        int least = Math.max(wanted, LEAST_STACK_BYTES);
        return (least + STACK_ALIGNMENT - 1 & -STACK_ALIGNMENT) / 4;
    }

    /** Ends the main thread: hands on what it threw, null for nothing, and waits for the others. */
    public static void endMain(Throwable thrown) {
        if (thrown != null) {
            ThreadEntry.uncaught(Thread.currentThread(), thrown);
        }
        Scheduler.lock();
        Scheduler.awaitUsers();
    }
}
