package dev.cortado.abi;

/**
 * The runtime methods that compiled code calls; each is static, public and marked {@link
 * EntryPoint}.
 *
 * <p>An entry is linked only when lowering produced a call to it.
 */
public enum RuntimeEntry {
    /** Allocates a zeroed object: (descriptor, rounded size in bytes) to object. */
    ALLOCATE_OBJECT(
            "dev/cortado/runtime/heap/Allocator",
            "allocateObject",
            "(Ldev/cortado/abi/Address;I)Ljava/lang/Object;"),
    /**
     * Allocates a zeroed array: (array descriptor, length) to array; throws
     * NegativeArraySizeException.
     */
    ALLOCATE_ARRAY(
            "dev/cortado/runtime/heap/Allocator",
            "allocateArray",
            "(Ldev/cortado/abi/Address;I)Ljava/lang/Object;"),
    /** Allocates nested arrays: (array descriptor, int[] dimensions) to array. */
    ALLOCATE_MULTI_ARRAY(
            "dev/cortado/runtime/heap/Allocator",
            "allocateMultiArray",
            "(Ldev/cortado/abi/Address;[I)Ljava/lang/Object;"),
    /** Throws: unwinds to the nearest handler, or ends the thread. */
    THROW("dev/cortado/runtime/unwind/Unwinder", "throwException", "(Ljava/lang/Throwable;)V"),
    THROW_NULL_POINTER("dev/cortado/runtime/fault/Faults", "throwNullPointer", "()V"),
    THROW_DESCRIBED_NULL_POINTER(
            "dev/cortado/runtime/fault/Faults",
            "throwDescribedNullPointer",
            "(Ldev/cortado/abi/Address;)V"),
    /** (index, length). */
    THROW_ARRAY_INDEX("dev/cortado/runtime/fault/Faults", "throwArrayIndex", "(II)V"),
    /** (object, target class or null). */
    THROW_CLASS_CAST(
            "dev/cortado/runtime/fault/Faults",
            "throwClassCast",
            "(Ljava/lang/Object;Ljava/lang/Class;)V"),
    /** (stored value). */
    THROW_ARRAY_STORE(
            "dev/cortado/runtime/fault/Faults", "throwArrayStore", "(Ljava/lang/Object;)V"),
    THROW_DIVISION_BY_ZERO("dev/cortado/runtime/fault/Faults", "throwDivisionByZero", "()V"),
    THROW_STACK_OVERFLOW("dev/cortado/runtime/fault/Faults", "throwStackOverflow", "()V"),
    /** A virtual call with no implementation for the receiver's class: (). */
    THROW_ABSTRACT_METHOD("dev/cortado/runtime/fault/Faults", "throwAbstractMethod", "()V"),
    /** A switch expression or link that can't be resolved at run time: (message). */
    THROW_LINKAGE("dev/cortado/runtime/fault/Faults", "throwLinkage", "(Ljava/lang/String;)V"),
    /** Checks that a value may be stored in a reference array: (array, value), neither null. */
    CHECK_ARRAY_STORE(
            "dev/cortado/runtime/object/TypeTests",
            "checkArrayStore",
            "(Ljava/lang/Object;Ljava/lang/Object;)V"),
    /** Runs a class's initialiser on first use: (initialisation record). */
    INITIALIZE_CLASS(
            "dev/cortado/runtime/object/ClassInitialization",
            "initialize",
            "(Ldev/cortado/abi/Address;)V"),
    MONITOR_ENTER("dev/cortado/runtime/object/Monitors", "enter", "(Ljava/lang/Object;)V"),
    MONITOR_EXIT("dev/cortado/runtime/object/Monitors", "exit", "(Ljava/lang/Object;)V"),
    /** (source, source position, destination, destination position, length). */
    ARRAY_COPY(
            "dev/cortado/runtime/object/ArrayCopy",
            "copy",
            "(Ljava/lang/Object;ILjava/lang/Object;II)V"),
    /** The same between arrays of elements of one byte, whose types fit. */
    ARRAY_COPY_BYTES(
            "dev/cortado/runtime/object/ArrayCopy",
            "copyBytes",
            "(Ljava/lang/Object;ILjava/lang/Object;II)V"),
    /** The same between arrays of elements of four bytes, whose types fit. */
    ARRAY_COPY_WORDS(
            "dev/cortado/runtime/object/ArrayCopy",
            "copyWords",
            "(Ljava/lang/Object;ILjava/lang/Object;II)V"),
    /** A shallow copy of an object or array. */
    CLONE(
            "dev/cortado/runtime/heap/Cloning",
            "cloneObject",
            "(Ljava/lang/Object;)Ljava/lang/Object;"),
    /** (address, expected, new) to 1 or 0, atomically. */
    COMPARE_AND_SET_INT(
            "dev/cortado/runtime/object/Atomics",
            "compareAndSetInt",
            "(Ldev/cortado/abi/Address;II)I"),
    COMPARE_AND_SET_LONG(
            "dev/cortado/runtime/object/Atomics",
            "compareAndSetLong",
            "(Ldev/cortado/abi/Address;JJ)I"),
    COMPARE_AND_SET_REFERENCE(
            "dev/cortado/runtime/object/Atomics",
            "compareAndSetReference",
            "(Ldev/cortado/abi/Address;Ljava/lang/Object;Ljava/lang/Object;)I"),
    /** (address, expected, new) to the value found, atomically. */
    COMPARE_AND_EXCHANGE_INT(
            "dev/cortado/runtime/object/Atomics",
            "compareAndExchangeInt",
            "(Ldev/cortado/abi/Address;II)I"),
    COMPARE_AND_EXCHANGE_LONG(
            "dev/cortado/runtime/object/Atomics",
            "compareAndExchangeLong",
            "(Ldev/cortado/abi/Address;JJ)J"),
    COMPARE_AND_EXCHANGE_REFERENCE(
            "dev/cortado/runtime/object/Atomics",
            "compareAndExchangeReference",
            "(Ldev/cortado/abi/Address;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;"),
    LONG_DIVIDE("dev/cortado/runtime/arith/LongDivision", "divide", "(JJ)J"),
    LONG_REMAINDER("dev/cortado/runtime/arith/LongDivision", "remainder", "(JJ)J"),
    INT_DIVIDE("dev/cortado/runtime/arith/IntDivision", "divide", "(II)I"),
    INT_REMAINDER("dev/cortado/runtime/arith/IntDivision", "remainder", "(II)I"),
    FLOAT_REMAINDER("dev/cortado/runtime/arith/FloatRemainder", "remainder", "(FF)F"),
    DOUBLE_REMAINDER("dev/cortado/runtime/arith/DoubleRemainder", "remainder", "(DD)D"),
    FLOAT_TO_INT("dev/cortado/runtime/arith/FloatToInteger", "toInt", "(F)I"),
    FLOAT_TO_LONG("dev/cortado/runtime/arith/FloatToInteger", "toLong", "(F)J"),
    DOUBLE_TO_INT("dev/cortado/runtime/arith/DoubleToInteger", "toInt", "(D)I"),
    DOUBLE_TO_LONG("dev/cortado/runtime/arith/DoubleToInteger", "toLong", "(D)J"),
    FLOAT_SQRT("dev/cortado/runtime/arith/SquareRoot", "sqrt", "(F)F"),
    DOUBLE_SQRT("dev/cortado/runtime/arith/SquareRoot", "sqrt", "(D)D"),
    /** The first Java code after reset, with a stack: prepares RAM, then calls {@link #START}. */
    RESET("dev/cortado/runtime/boot/Reset", "reset", "()V"),
    /**
     * Runs the application: (). The compiler makes {@code ApplicationMain.main} call the program's
     * main method.
     */
    START("dev/cortado/runtime/boot/Start", "start", "()V"),
    /** Clears what is left of frames below the caller's, once memory has run out: (). */
    FORGET_DEAD_FRAMES("dev/cortado/runtime/heap/DeadFrames", "forget", "()V"),
    /** Chooses the thread to run: (stack pointer of the current thread) to that of the next. */
    SELECT_THREAD(
            "dev/cortado/runtime/thread/ContextSwitch",
            "select",
            "(Ldev/cortado/abi/Address;)Ldev/cortado/abi/Address;"),
    /** The first Java code of a new thread: (). */
    THREAD_ENTRY("dev/cortado/runtime/thread/ThreadEntry", "enter", "()V"),
    /**
     * Any exception without a handler of its own: (exception frame, r4 to r11 and EXC_RETURN); the
     * second argument is valid on ARMv7-M only, and so is a return.
     */
    UNEXPECTED_EXCEPTION(
            "dev/cortado/runtime/fault/HardFault",
            "unexpected",
            "(Ldev/cortado/abi/Address;Ldev/cortado/abi/Address;)V");

    private final String owner;
    private final String method;
    private final String descriptor;

    RuntimeEntry(String owner, String method, String descriptor) {
        this.owner = owner;
        this.method = method;
        this.descriptor = descriptor;
    }

    /** The internal name of the class that implements the entry. */
    public String owner() {
        return owner;
    }

    /** The method's name. */
    public String method() {
        return method;
    }

    /** The method's descriptor. */
    public String descriptor() {
        return descriptor;
    }
}
