package dev.cortado.compiler.reach;

import dev.cortado.abi.NamesFrames;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.SubtypeIndex;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.Collection;
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
 * @param callGraph the methods that each method may call, by itself or through the runtime
 * @param callees what each virtual or interface call of a specialised program may call
 * @param fields what is known of the fields that are read
 * @param subtypes the instantiated types by their supertypes
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
        Map<JavaClass, Reason> classReasons,
        Map<JavaMethod, Set<JavaMethod>> callGraph,
        Map<Instruction, Set<JavaMethod>> callees,
        FieldFacts fields,
        SubtypeIndex subtypes) {
    /** The annotation on the method that starts threads. */
    public static final String STARTS_THREADS = "Ldev/cortado/abi/StartsThreads;";

    /** The annotation on the methods that mark a program which asks for the names of frames. */
    public static final String NAMES_FRAMES = "Ldev/cortado/abi/NamesFrames;";

    /**
     * The reached methods that a virtual call of {@code resolved} on a receiver of type {@code
     * receiver} may select.
     */
    public Set<JavaMethod> targets(JavaMethod resolved, JavaClass receiver) {
        Set<JavaMethod> targets = new LinkedHashSet<>();
        for (JavaClass each : subtypes.of(receiver)) {
            if (each.isSubtypeOf(resolved.owner())) {
                each.select(resolved).filter(functions::containsKey).ifPresent(targets::add);
            }
        }
        return targets;
    }

    /**
     * The methods that a virtual or interface call may call; empty when the call was made after the
     * analysis.
     */
    public Optional<Set<JavaMethod>> callees(Instruction call) {
        return Optional.ofNullable(callees.get(call));
    }

    /** Whether the program may have more than one thread. Cost: linear in the methods. */
    public boolean hasThreads() {
        return functions.keySet().stream().anyMatch(m -> m.hasAnnotation(STARTS_THREADS));
    }

    /** Whether the program asks for the names of stack frames. Cost: linear in the methods. */
    public boolean namesFrames() {
        return functions.keySet().stream().anyMatch(m -> m.hasAnnotation(NAMES_FRAMES));
    }

    /** Whether the program asks for the classes of stack frames. Cost: linear in the methods. */
    public boolean keepsFrameClasses() {
        return functions.keySet().stream()
                .anyMatch(
                        m ->
                                m.annotationValue(NAMES_FRAMES)
                                        .filter(NamesFrames.CLASSES::equals)
                                        .isPresent());
    }

    /** The classes that have code in the program, also if it is inlined, by internal names. */
    public Set<String> codeOwners() {
        Set<String> owners = new LinkedHashSet<>();
        functions.values().forEach(function -> addOwners(function, owners));
        return owners;
    }

    private static void addOwners(Function function, Set<String> owners) {
        owners.add(function.method().owner());
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                Optional<Position> at = Optional.of(instruction.position());
                while (at.isPresent()) {
                    owners.add(at.get().method().owner());
                    at = at.get().caller();
                }
            }
        }
    }

    /** Whether some instance is assignable to a type. */
    public boolean hasInstances(JavaClass type) {
        return !subtypes.of(type).isEmpty();
    }

    /** Whether some reached code writes a field. */
    public boolean isWritten(JavaField field) {
        return writtenFields.contains(field.ref());
    }

    /** The shortest chain of causes from a root to a method, root first. */
    public List<String> why(JavaMethod method) {
        return new ReasonPaths(methodReasons).why(method);
    }

    /** The shortest known chain of causes from a root to the instances of a class, root first. */
    public List<String> why(JavaClass type) {
        Reason reason = classReasons.getOrDefault(type, Reason.root("not instantiated"));
        List<String> lines = new ArrayList<>();
        reason.from().ifPresent(method -> lines.addAll(why(method)));
        lines.add(type.binaryName() + "  <- " + reason.describe());
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

    /** The reached methods. */
    public Collection<JavaMethod> methods() {
        return functions.keySet();
    }
}
