package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.FailedCheck;
import dev.cortado.abi.FailurePhrases;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.exit.SystemReset;
import dev.cortado.runtime.heap.LatinText;

/** Throws what a failed check of compiled code stands for. No method returns; all may allocate. */
@Unchecked
public final class Faults {
    private Faults() {}

    /** Throws NullPointerException. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwNullPointer() {
        refuseInHandler("java.lang.NullPointerException");
        throw new NullPointerException();
    }

    /** Throws NullPointerException; {@code text} is written as {@link FailurePhrases} says. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwDescribedNullPointer(Address text) {
        refuseInHandler("java.lang.NullPointerException");
        throw new NullPointerException(FailureMessage.read(text));
    }

    /** Throws ArrayIndexOutOfBoundsException. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwArrayIndex(int index, int length) {
        refuseInHandler("java.lang.ArrayIndexOutOfBoundsException");
        throw new ArrayIndexOutOfBoundsException(
                new LatinText()
                        .add("Index ")
                        .add(index)
                        .add(" out of bounds for length ")
                        .add(length)
                        .text());
    }

    /** Throws ClassCastException; {@code target} may be null. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwClassCast(Object object, Class<?> target) {
        refuseInHandler("java.lang.ClassCastException");
        Class<?> source = object.getClass();
        if (target == null) {
            throw new ClassCastException();
        }
        throw new ClassCastException(ClassCastMessage.of(source.getName(), target.getName()));
    }

    /** Throws ArrayStoreException. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwArrayStore(Object value) {
        refuseInHandler("java.lang.ArrayStoreException");
        throw new ArrayStoreException(value.getClass().getName());
    }

    /** Throws ArithmeticException. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwDivisionByZero() {
        refuseInHandler("java.lang.ArithmeticException");
        throw new ArithmeticException("/ by zero");
    }

    /** Throws StackOverflowError; runs in the stack's reserve. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwStackOverflow() {
        refuseInHandler("java.lang.StackOverflowError");
        throw (StackOverflowError) PreparedThrowable.copyOf(PreparedThrowable.STACK_OVERFLOW);
    }

    /** Throws AbstractMethodError. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwAbstractMethod() {
        refuseInHandler("java.lang.AbstractMethodError");
        throw new AbstractMethodError();
    }

    /** Throws LinkageError. */
    @EntryPoint
    @FailedCheck
    @NoInline
    public static void throwLinkage(String message) {
        refuseInHandler("java.lang.LinkageError");
        throw new LinkageError(message);
    }

    /**
     * Ends the program when a handler is running, with a report that names the exception: to make
     * it would mean to allocate. In a bootloader, a failed check resets the chip.
     */
    public static void refuseInHandler(String exception) {
        if (ImageConstants.bootloader()) {
            SystemReset.now();
            Cpu.unreachable();
        }
        if (ImageConstants.handlers() && Cpu.exceptionNumber() != 0) {
            CrashReport.ofHandler(exception);
        }
    }
}
