package dev.cortado.abi;

/**
 * The stack area and what compiled code leaves free of it.
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
    public static final int RESERVE_BYTES = 1024;

    private StackLayout() {}
}
