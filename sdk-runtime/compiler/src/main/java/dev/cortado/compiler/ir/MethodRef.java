package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/** A method, by its declaring class's internal name, its name and its descriptor. */
public record MethodRef(String owner, String name, String descriptor) {
    /** The kind of the result. */
    public Kind returnKind() {
        return Kind.of(returnDescriptor());
    }

    /** The descriptor of the result. */
    public String returnDescriptor() {
        return descriptor.substring(descriptor.indexOf(')') + 1);
    }

    /** The descriptors of the declared parameters, without a receiver. */
    public List<String> parameterDescriptors() {
        List<String> parameters = new ArrayList<>();
        int i = 1;
        while (descriptor.charAt(i) != ')') {
            int start = i;
            while (descriptor.charAt(i) == '[') {
                i++;
            }
            i = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
            parameters.add(descriptor.substring(start, i));
        }
        return List.copyOf(parameters);
    }

    /** The name and descriptor, which is what a virtual call selects by. */
    public String selector() {
        return name + descriptor;
    }

    // Written out, as the JVM's own way through method handles costs several times as much until
    // its
    // second compiler has seen it.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof MethodRef that
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
        return owner + "." + name + descriptor;
    }
}
