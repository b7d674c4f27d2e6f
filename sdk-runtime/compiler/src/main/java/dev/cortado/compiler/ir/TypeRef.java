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

    @Override
    public String toString() {
        return name;
    }
}
