package dev.cortado.compiler.ir;

/** Anything that an instruction can use. */
public abstract sealed class Value permits Constant, Parameter, Phi, Instruction {
    private final Type type;
    private RefType refType = RefType.OBJECT;

    Value(Type type) {
        this.type = type;
    }

    /** The type in a register. */
    public final Type type() {
        return type;
    }

    /** What is known of the object, meaningful when the type is REF. */
    public final RefType refType() {
        return refType;
    }

    /** Narrows what is known of the object. */
    public final Value refine(RefType known) {
        this.refType = known;
        return this;
    }
}
