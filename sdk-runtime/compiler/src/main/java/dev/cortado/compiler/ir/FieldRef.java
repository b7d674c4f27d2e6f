package dev.cortado.compiler.ir;

/** A field, by its declaring class's internal name, its name and its descriptor. */
public record FieldRef(String owner, String name, String descriptor) {
    /** The kind of the field's value. */
    public Kind kind() {
        return Kind.of(descriptor);
    }

    // Written out, as the JVM's own way through method handles costs several times as much until
    // its
    // second compiler has seen it.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof FieldRef that
                        && name.equals(that.name)
                        && owner.equals(that.owner)
                        && descriptor.equals(that.descriptor);
    }

    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }

    @Override
    public String toString() {
        return owner + "." + name + ":" + descriptor;
    }
}
