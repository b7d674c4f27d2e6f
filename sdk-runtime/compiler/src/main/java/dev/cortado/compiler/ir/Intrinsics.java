package dev.cortado.compiler.ir;

import java.util.Set;

/**
 * The names that INTRINSIC takes; they are those of {@code dev.cortado.abi.Intrinsic} and the list
 * below.
 */
public final class Intrinsics {
    /** double or float: square root. */
    public static final String SQRT = "math.sqrt";

    /** double or float: absolute value. */
    public static final String ABS = "math.abs";

    public static final String FLOAT_TO_BITS = "bits.fromFloat";
    public static final String BITS_TO_FLOAT = "bits.toFloat";
    public static final String DOUBLE_TO_BITS = "bits.fromDouble";
    public static final String BITS_TO_DOUBLE = "bits.toDouble";

    /** I32 or I64 operand, I32 result. */
    public static final String LEADING_ZEROS = "bits.leadingZeros";

    public static final String TRAILING_ZEROS = "bits.trailingZeros";
    public static final String BIT_COUNT = "bits.count";
    public static final String REVERSE_BYTES = "bits.reverseBytes";

    /**
     * dividend, divisor (not zero), both I32: LLVM's udiv. Also Integer.divideUnsigned after its
     * ZEROCHECK.
     */
    public static final String DIVIDE_UNSIGNED = "cpu.divideUnsigned";

    /** object: the Class object of its class. */
    public static final String GET_CLASS = "object.getClass";

    /** object: address of its class descriptor. */
    public static final String DESCRIPTOR = "object.descriptor";

    /** source, position, destination, position, length; throws as System.arraycopy does. */
    public static final String ARRAY_COPY = "array.copy";

    /** As {@link #ARRAY_COPY} between arrays of elements of one byte, whose types fit. */
    public static final String ARRAY_COPY_BYTES = "array.copyBytes";

    /** As {@link #ARRAY_COPY} between arrays of elements of four bytes, whose types fit. */
    public static final String ARRAY_COPY_WORDS = "array.copyWords";

    /** object: a shallow copy. */
    public static final String CLONE = "object.clone";

    /** object, I64 or I32 offset [, values]: with a kind suffix as in {@code unsafe.get.INT}. */
    public static final String UNSAFE_GET = "unsafe.get.";

    public static final String UNSAFE_PUT = "unsafe.put.";

    /** object, I64 offset, expected, new: I32 0 or 1; suffix INT, LONG or REFERENCE. */
    public static final String UNSAFE_COMPARE_AND_SET = "unsafe.compareAndSet.";

    /** As {@link #UNSAFE_GET} with volatile semantics. */
    public static final String UNSAFE_GET_VOLATILE = "unsafe.getVolatile.";

    public static final String UNSAFE_PUT_VOLATILE = "unsafe.putVolatile.";

    /** object, I64 offset, expected, new: the value found; suffix INT, LONG or REFERENCE. */
    public static final String UNSAFE_COMPARE_AND_EXCHANGE = "unsafe.compareAndExchange.";

    public static final String FENCE = "cpu.dataMemoryBarrier";

    /**
     * Behind the CATCH of a handler that may take an OutOfMemoryError and go on: nothing that is
     * not used any more stays in registers or below the frame.
     */
    public static final String FORGET = "frame.forget";

    /** I32 constant n: REF, n words of the frame, which hold anything at first. */
    public static final String STACK_ALLOCATE = "cpu.stackAllocate";

    /** I32 0 or 1: whether the program may throw. */
    public static final String UNWINDS = "image.unwinds";

    /** I32 0 or 1: whether the program has a handler of an exception or interrupt. */
    public static final String HANDLERS = "image.handlers";

    /** REF: the code that throws StackOverflowError, or null in an image without stack probes. */
    public static final String STACK_OVERFLOW_THROWER = "image.stackOverflowThrower";

    /** Faults when the stack's reserve is not there. */
    public static final String STACK_PROBE = "cpu.stackProbe";

    /** Facts about the image that are known once the whole program is. */
    public static final Set<String> DECIDED_LATER =
            Set.of(UNWINDS, HANDLERS, STACK_OVERFLOW_THROWER);

    private static final Set<String> THROWING =
            Set.of(ARRAY_COPY, ARRAY_COPY_BYTES, ARRAY_COPY_WORDS, CLONE, "cpu.call");

    private Intrinsics() {}

    /** Whether an intrinsic may throw a Java exception. */
    public static boolean mayThrow(String name) {
        return THROWING.contains(name);
    }
}
