package dev.cortado.compiler.ir;

/**
 * A class, interface or array type by internal name, for example {@code java/lang/String} or {@code
 * [I}.
 */
public record TypeRef(String name) {
    public static final TypeRef OBJECT = new TypeRef("java/lang/Object");

    /** The type of a reference descriptor ({@code Ljava/lang/String;} or {@code [I}). */
    public static TypeRef ofDescriptor(String descriptor) {
        return new TypeRef(
                descriptor.charAt(0) == 'L'
                        ? descriptor.substring(1, descriptor.length() - 1)
                        : descriptor);
    }

    /** The field descriptor of this type. */
    public String descriptor() {
        return isArray() ? name : "L" + name + ";";
    }

    /** Whether it is an array type. */
    public boolean isArray() {
        return name.charAt(0) == '[';
    }

    // Written out, as the JVM's own way through method handles costs several times as much until
    // its
    // second compiler has seen it.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TypeRef that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
