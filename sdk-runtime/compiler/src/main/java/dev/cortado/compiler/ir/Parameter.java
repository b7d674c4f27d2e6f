package dev.cortado.compiler.ir;

/** A parameter of a function; index 0 is the receiver of an instance method. */
public final class Parameter extends Value {
    private final int index;

    public Parameter(Type type, int index) {
        super(type);
        this.index = index;
    }

    /** The position, counting the receiver. */
    public int index() {
        return index;
    }
}
