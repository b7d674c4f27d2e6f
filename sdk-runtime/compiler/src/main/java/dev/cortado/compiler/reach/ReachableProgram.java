package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The result of the analysis; all collections are in order of discovery.
 *
 * @param functions the IR of each reached method
 * @param instantiated the classes and array types that can have instances
 * @param readFields the fields that some reached code reads
 * @param writtenFields the fields that some reached code writes, constructors included
 * @param mutatedFields the fields that some reached code writes in objects that may be older than
 *     that code: not in what a constructor makes
 * @param accessedByOffset the instance fields that may be read and written without being named
 * @param runtimeInitialized the classes whose initialiser runs on the device
 * @param imageObjects the objects of the image
 * @param mirrored the types whose Class object is asked for
 * @param methodReasons why each method was reached
 * @param classReasons why each class is instantiated
 */
public record ReachableProgram(
        Map<JavaMethod, Function> functions,
        Set<JavaClass> instantiated,
        Set<FieldRef> readFields,
        Set<FieldRef> writtenFields,
        Set<FieldRef> mutatedFields,
        Set<FieldRef> accessedByOffset,
        Set<JavaClass> runtimeInitialized,
        Set<ImageObjectHandle> imageObjects,
        Set<JavaClass> mirrored,
        Map<JavaMethod, Reason> methodReasons,
        Map<JavaClass, Reason> classReasons) {

    /**
     * The methods that a virtual call of {@code resolved} on a receiver of type {@code receiver}
     * may select.
     */
    public Set<JavaMethod> targets(JavaMethod resolved, JavaClass receiver) {
        Set<JavaMethod> targets = new LinkedHashSet<>();
        for (JavaClass each : instantiated) {
            if (each.isSubtypeOf(receiver) && each.isSubtypeOf(resolved.owner())) {
                each.select(resolved).ifPresent(targets::add);
            }
        }
        return targets;
    }

    /** Whether some instance is assignable to a type. */
    public boolean hasInstances(JavaClass type) {
        return instantiated.stream().anyMatch(c -> c.isSubtypeOf(type));
    }

    /** Whether some reached code writes a field. */
    public boolean isWritten(JavaField field) {
        return writtenFields.contains(field.ref());
    }

    /** The shortest known chain of causes from a root to a method, root first. */
    public List<String> why(JavaMethod method) {
        return why(method, methodReasons);
    }

    static List<String> why(JavaMethod method, Map<JavaMethod, Reason> reasons) {
        Deque<String> lines = new ArrayDeque<>();
        Optional<JavaMethod> at = Optional.of(method);
        while (at.isPresent()) {
            JavaMethod current = at.get();
            Reason reason = reasons.getOrDefault(current, Reason.root("a root"));
            String where =
                    reason.from()
                            .map(
                                    from ->
                                            reason.what()
                                                    + " "
                                                    + describe(from)
                                                    + reason.position()
                                                            .filter(p -> p.line() > 0)
                                                            .map(p -> ":" + p.line())
                                                            .orElse(""))
                            .orElse(reason.what());
            lines.addFirst(describe(current) + "  <- " + where);
            at = reason.from();
        }
        return List.copyOf(lines);
    }

    /** A method as a Java developer writes it. */
    public static String describe(JavaMethod method) {
        List<String> parameters = new ArrayList<>();
        for (String descriptor : method.ref().parameterDescriptors()) {
            parameters.add(ClassDesc.ofDescriptor(descriptor).displayName());
        }
        return method.owner().binaryName()
                + "."
                + method.name()
                + "("
                + String.join(", ", parameters)
                + ")";
    }

    private static String simpleName(JavaClass type) {
        if (type.isArray()) {
            return simpleName(type.componentType().orElseThrow()) + "[]";
        }
        String name = type.binaryName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The reached methods. */
    public Collection<JavaMethod> methods() {
        return functions.keySet();
    }
}
