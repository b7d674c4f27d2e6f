package dev.cortado.compiler.ir;

/** A field, by its declaring class's internal name, its name and its descriptor. */
public record FieldRef(String owner, String name, String descriptor) {
    /** The kind of the field's value. */
    public Kind kind() {
        return Kind.of(descriptor);
    }

    @Override
    public String toString() {
        return owner + "." + name + ":" + descriptor;
    }
}
