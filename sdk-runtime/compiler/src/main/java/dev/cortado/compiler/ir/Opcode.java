package dev.cortado.compiler.ir;

import java.util.Locale;

/**
 * What an instruction does.
 *
 * <p>Checks are instructions of their own: a field or array access, a call and a division presume
 * that the NULLCHECK, BOUNDSCHECK or ZEROCHECK before it passed. Opcodes from {@link #LOAD} on
 * exist after lowering only.
 */
public enum Opcode {
    // Arithmetic with the JVM's semantics: wrapping, shift counts masked, MIN / -1 = MIN. Never
    // throws.
    ADD(Effect.PURE),
    SUB(Effect.PURE),
    MUL(Effect.PURE),
    DIV(Effect.PURE),
    REM(Effect.PURE),
    NEG(Effect.PURE),
    AND(Effect.PURE),
    OR(Effect.PURE),
    XOR(Effect.PURE),
    SHL(Effect.PURE),
    SHR(Effect.PURE),
    USHR(Effect.PURE),
    I2B(Effect.PURE),
    I2C(Effect.PURE),
    I2S(Effect.PURE),
    I2L(Effect.PURE),
    L2I(Effect.PURE),
    I2F(Effect.PURE),
    I2D(Effect.PURE),
    L2F(Effect.PURE),
    L2D(Effect.PURE),
    F2I(Effect.PURE),
    F2L(Effect.PURE),
    F2D(Effect.PURE),
    D2I(Effect.PURE),
    D2L(Effect.PURE),
    D2F(Effect.PURE),
    /** I1 to I32, 0 or 1. */
    BOOL2I(Effect.PURE),
    /** I1 from two I32, I64, F32, F64 or REF; attribute: {@link Condition}. */
    CMP(Effect.PURE),
    /** -1, 0 or 1 from two I64. */
    LCMP(Effect.PURE),
    /** -1, 0 or 1 from two F32 or two F64; -1 when unordered. */
    FCMPL(Effect.PURE),
    /** The same; 1 when unordered. */
    FCMPG(Effect.PURE),
    /** condition (I1), then-value, else-value. */
    SELECT(Effect.PURE),

    /** Attribute: {@link TypeRef} of the class. */
    NEW(Effect.CALL),
    /** length; attribute: {@link TypeRef} of the array type. */
    NEWARRAY(Effect.CALL),
    /** dimensions; attribute: {@link TypeRef} of the array type. */
    MULTINEWARRAY(Effect.CALL),
    /** object; attribute: {@link FieldRef} of the declaring class. */
    GETFIELD(Effect.READ),
    /** object, value; attribute: {@link FieldRef}. */
    PUTFIELD(Effect.WRITE),
    /** Attribute: {@link FieldRef}. */
    GETSTATIC(Effect.READ),
    /** value; attribute: {@link FieldRef}. */
    PUTSTATIC(Effect.WRITE),
    /** array. */
    ARRAYLENGTH(Effect.PURE),
    /** array, index; attribute: {@link Kind} of the elements. */
    ARRAYLOAD(Effect.READ),
    /** array, index, value; attribute: {@link Kind}. */
    ARRAYSTORE(Effect.WRITE),
    /** object (null gives false); I1; attribute: {@link TypeRef}. */
    INSTANCEOF(Effect.PURE),
    /** object; the same object, or throws; attribute: {@link TypeRef}. */
    CHECKCAST(Effect.CHECK),
    /**
     * object: the same object, of which more is known; no code, and gone before anything but the
     * whole-program passes looks.
     */
    REFINE(Effect.PURE),
    /** Throws NullPointerException when the operand is null; attribute: {@link FailureText}. */
    NULLCHECK(Effect.CHECK),
    /** index, length. */
    BOUNDSCHECK(Effect.CHECK),
    /** array, value: throws ArrayStoreException. */
    STORECHECK(Effect.CHECK),
    /** I32 or I64 divisor: throws ArithmeticException when zero. */
    ZEROCHECK(Effect.CHECK),
    /** Runs the initialiser of a class on first use; attribute: {@link TypeRef}. */
    CLASSINIT(Effect.CALL),
    /** arguments; attribute: {@link MethodRef}, resolved. */
    INVOKESTATIC(Effect.CALL),
    /**
     * receiver, arguments; the method named and no other; attribute: {@link MethodRef}, resolved.
     */
    INVOKESPECIAL(Effect.CALL),
    /** receiver, arguments; attribute: {@link MethodRef}, resolved, of a class. */
    INVOKEVIRTUAL(Effect.CALL),
    /** receiver, arguments; attribute: {@link MethodRef}, resolved, of an interface. */
    INVOKEINTERFACE(Effect.CALL),
    /** The exception that entered this handler block. */
    CATCH(Effect.READ),
    MONITORENTER(Effect.CALL),
    MONITOREXIT(Effect.CALL),
    /** arguments; attribute: String, a name of {@link Intrinsics}. */
    INTRINSIC(Effect.CALL),

    /** base [, index]; attribute: {@link MemoryAccess}. */
    LOAD(Effect.READ),
    /** base [, index], value; attribute: {@link MemoryAccess}. */
    STORE(Effect.WRITE),
    /** base, I32 bytes: REF. */
    PTRADD(Effect.PURE),
    /** arguments; attribute: {@link MethodRef} of a function of this image. */
    CALL(Effect.CALL),
    /** The same of a function that never throws. */
    CALLNOUNWIND(Effect.WRITE),
    /**
     * code address, arguments; attribute: {@link MethodRef} that gives the signature (with
     * receiver).
     */
    CALLINDIRECT(Effect.CALL),
    /** Throws StackOverflowError when the stack pointer is below the limit. */
    STACKCHECK(Effect.CHECK);

    /** What an instruction does beside its result. */
    public enum Effect {
        PURE,
        READ,
        WRITE,
        /** No effect but a possible throw. */
        CHECK,
        /** Anything, may throw. */
        CALL
    }

    private final Effect effect;

    Opcode(Effect effect) {
        this.effect = effect;
    }

    /** What it does beside its result. */
    public Effect effect() {
        return effect;
    }

    /** Whether it may leave by the block's unwind edge. */
    public boolean mayThrow() {
        return effect == Effect.CHECK || effect == Effect.CALL;
    }

    /** The name in the text form. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
