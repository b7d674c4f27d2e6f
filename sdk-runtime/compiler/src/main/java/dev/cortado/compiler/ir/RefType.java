package dev.cortado.compiler.ir;

/**
 * What is known of a reference.
 *
 * @param type a class, interface or array type that the object, if not null, is an instance of; as
 *     the verifier does, an interface here is a hint and not a fact (JVMS 4.10.1.2)
 * @param exact whether the object's class is exactly {@code type}
 * @param nonNull whether it can't be null
 */
public record RefType(TypeRef type, boolean exact, boolean nonNull) {
    public static final RefType OBJECT = new RefType(TypeRef.OBJECT, false, false);

    /** A possibly null reference to an instance of a type or its subtypes. */
    public static RefType of(TypeRef type) {
        return new RefType(type, false, false);
    }

    /** The same, known not to be null. */
    public RefType asNonNull() {
        return nonNull ? this : new RefType(type, exact, true);
    }

    // Written out, as the JVM's own way through method handles costs several times as much until
    // its
    // second compiler has seen it.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof RefType that
                        && exact == that.exact
                        && nonNull == that.nonNull
                        && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return (type.hashCode() * 2 + (exact ? 1 : 0)) * 2 + (nonNull ? 1 : 0);
    }
}
