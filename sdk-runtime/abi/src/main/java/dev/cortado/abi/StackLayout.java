package dev.cortado.abi;

/**
 * The stack area and what compiled code leaves free of it.
 *
 * <p>With threads there is below it a stack for exception handlers, and the other threads' stacks,
 * which are in the heap, are divided in the same way. With an MPU, threads' stacks have below their
 * lowest address {@link #GUARD_BYTES} that nothing can touch while they run.
 *
 * <pre>
 *   __stack_limit   lowest address
 *        reserve    for methods that check nothing: allocation, collection, unwinding, leaf calls
 *   __stack_guard   a recursive method that is entered with a lower stack pointer throws StackOverflowError
 *        ...
 *   __stack_top     the stack pointer at reset
 * </pre>
 */
public final class StackLayout {
    /** Bytes from {@code __stack_limit} to {@code __stack_guard}; half of a smaller stack. */
    public static final int RESERVE_BYTES = 1280;

    /** Bytes of the stack of exception handlers, which only programs with threads have. */
    public static final int HANDLER_BYTES = 1024;

    /** The size of the smallest region of an MPU, to which it is aligned. ARMv7-M B3.5.8. */
    public static final int GUARD_BYTES = 32;

    /** The linker symbol of a word that holds the running thread's guard, with threads. */
    public static final String RUNNING_GUARD = "__running_stack_guard";

    private StackLayout() {}
}
