package dev.cortado.abi;

/**
 * The instructions that Java can't express; each becomes the instruction it is named after.
 *
 * <p>Nothing here allocates; everything may be called in an interrupt handler. On a desktop JVM the
 * methods that need a CPU throw UnsupportedOperationException.
 */
public final class Cpu {
    private Cpu() {}

    /** WFI: sleeps until an interrupt is pending. */
    @Intrinsic("cpu.waitForInterrupt")
    public static void waitForInterrupt() {
        throw unsupported();
    }

    /** Reads PRIMASK, then CPSID i: masks interrupts and returns the former mask. */
    @Intrinsic("cpu.disableInterrupts")
    public static int disableInterrupts() {
        throw unsupported();
    }

    /** Writes PRIMASK with what {@link #disableInterrupts()} returned. */
    @Intrinsic("cpu.restoreInterrupts")
    public static void restoreInterrupts(int primask) {
        throw unsupported();
    }

    /** MRS IPSR: the number of the exception being handled, 0 in a thread. ARMv7-M B1.4.2. */
    @Intrinsic("cpu.exceptionNumber")
    public static int exceptionNumber() {
        throw unsupported();
    }

    /**
     * BKPT 0xAB with the operation in r0 and its parameter in r1; returns r0. Arm semihosting, 2.2.
     */
    @Intrinsic("cpu.semihosting")
    public static int semihosting(int operation, Address parameter) {
        throw unsupported();
    }

    /** DMB. */
    @Intrinsic("cpu.dataMemoryBarrier")
    public static void dataMemoryBarrier() {}

    /** DSB: waits until what was written before has reached memory or device. */
    @Intrinsic("cpu.dataSynchronizationBarrier")
    public static void dataSynchronizationBarrier() {}

    /** No instruction: memory accesses of the code around it stay on their side. */
    @Intrinsic("cpu.compilerBarrier")
    public static void compilerBarrier() {}

    /**
     * Makes the stack in use the process stack, and {@code handlerStackTop} the top of the main
     * stack, on which handlers run from now on. ARMv7-M B1.4.4.
     */
    @Intrinsic("cpu.useProcessStack")
    public static void useProcessStack(Address handlerStackTop) {
        throw unsupported();
    }

    /**
     * The whole PendSV handler: saves the registers that exception entry leaves below its frame on
     * the process stack as {@link ThreadStackLayout} says, calls {@link RuntimeEntry#SELECT_THREAD}
     * with the stack pointer, and continues the thread whose stack pointer that returns.
     */
    @Intrinsic("cpu.switchContext")
    public static void switchContext() {
        throw unsupported();
    }

    /**
     * Makes PendSV pending and takes it at once; the compiler must not conclude that the calling
     * method has no frame to unwind.
     */
    @Intrinsic("cpu.requestSwitch")
    public static void requestSwitch() {
        throw unsupported();
    }

    /** The address of the code that a new thread begins with, which never returns. */
    @Intrinsic("cpu.threadEntry")
    public static Address threadEntry() {
        throw unsupported();
    }

    /** DSB, then ISB: what was written before has effect on the next instruction. */
    @Intrinsic("cpu.instructionBarrier")
    public static void instructionBarrier() {}

    /** UDIV, or a call of {@code __aeabi_uidiv} on a core without it; the divisor is not zero. */
    @Intrinsic("cpu.divideUnsigned")
    public static int divideUnsigned(int dividend, int divisor) {
        return Integer.divideUnsigned(dividend, divisor);
    }

    /** The stack pointer. */
    @Intrinsic("cpu.stackPointer")
    public static Address stackPointer() {
        throw unsupported();
    }

    /** The return address of the method that contains the call, which is then not inlined. */
    @Intrinsic("cpu.returnAddress")
    public static Address returnAddress() {
        throw unsupported();
    }

    /**
     * Stores r4-r11, the stack pointer and the address of the instruction after the call, all as of
     * the call in the calling method, into a {@link RegisterBlockLayout register block}; with an
     * FPU also d8-d15.
     *
     * <p>Unwinding from there first removes the frame of the calling method itself.
     */
    @Intrinsic("cpu.captureRegisters")
    public static void captureRegisters(Address registers) {
        throw unsupported();
    }

    /**
     * Loads r0, r1, r4-r11, with an FPU also d8-d15, and last the stack pointer from a {@link
     * RegisterBlockLayout register block}, and jumps to its program counter.
     *
     * <p>This is how an exception leaves: the compiler must not conclude that the calling method
     * can't unwind.
     */
    @Intrinsic("cpu.resumeRegisters")
    public static void resumeRegisters(Address registers) {
        throw unsupported();
    }

    /**
     * A word of stack memory of the calling method that stays valid until it returns: {@code words}
     * is constant.
     */
    @Intrinsic("cpu.stackAllocate")
    public static Address stackAllocate(int words) {
        throw unsupported();
    }

    /**
     * Calls the code at an address with no argument and no result; what it throws passes through.
     */
    @Intrinsic("cpu.call")
    public static void call(Address code) {
        throw unsupported();
    }

    /**
     * Loads the stack pointer and the program counter from the first two words of a vector table,
     * as reset does; does not return. ARMv7-M B1.5.5. On the A profile executes the table itself.
     */
    @Intrinsic("cpu.startImage")
    public static void startImage(Address vectorTable) {
        throw unsupported();
    }

    /** Asks the firmware or simulator below to reset the system; A profile only. */
    @Intrinsic("cpu.systemReset")
    public static void systemReset() {
        throw unsupported();
    }

    /** Keeps an object alive and its base address in a register or on the stack up to here. */
    @Intrinsic("cpu.keepAlive")
    public static void keepAlive(Object object) {}

    /** Ends a path that can't be reached. */
    @Intrinsic("cpu.unreachable")
    public static void unreachable() {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("only on the device");
    }
}
