package dev.cortado.classlib.reflect;

/** Reads and writes one field; the compiler makes a class for each that is listed. */
public abstract class FieldAccess {
    /** Made by the compiler. */
    protected FieldAccess() {}

    /** The value, boxed. */
    public abstract Object get(Object receiver);

    /** Writes a value of exactly the field's type, boxed. */
    public abstract void set(Object receiver, Object value);
}
