package dev.cortado.compiler.reflection;

import dev.cortado.compiler.metadata.TypeMetadata;
import dev.cortado.compiler.metadata.TypeMetadata.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.MissingClassException;
import dev.cortado.compiler.world.World;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of a class that reflection may find: those that the metadata lists.
 *
 * <p>Members whose types are not on the class path are left out.
 */
final class ListedMembers {
    private final World world;
    private final JavaClass type;
    private final TypeMetadata metadata;

    ListedMembers(World world, JavaClass type, TypeMetadata metadata) {
        this.world = world;
        this.type = type;
        this.metadata = metadata;
    }

    List<JavaField> declaredFields() {
        return type.fields().stream()
                .filter(this::isKnown)
                .filter(
                        f ->
                                metadata.has(Kind.DECLARED_FIELDS)
                                        || metadata.has(Kind.PUBLIC_FIELDS) && isPublic(f)
                                        || metadata.fields().contains(f.name()))
                .toList();
    }

    List<JavaField> publicFields() {
        List<JavaField> declared = declaredFields();
        return allPublicFields().stream()
                .filter(
                        f ->
                                metadata.has(Kind.PUBLIC_FIELDS)
                                        || declared.contains(f)
                                        || metadata.fields().contains(f.name()))
                .toList();
    }

    List<JavaMethod> declaredMethods() {
        return type.methods().stream()
                .filter(m -> !m.isConstructor() && !m.isClassInitializer())
                .filter(this::isKnown)
                .filter(
                        m ->
                                metadata.has(Kind.DECLARED_METHODS)
                                        || metadata.has(Kind.PUBLIC_METHODS) && m.isPublic()
                                        || isNamed(m))
                .toList();
    }

    List<JavaMethod> publicMethods() {
        List<JavaMethod> declared = declaredMethods();
        return allPublicMethods().stream()
                .filter(
                        m ->
                                metadata.has(Kind.PUBLIC_METHODS)
                                        || declared.contains(m)
                                        || isNamed(m))
                .toList();
    }

    List<JavaMethod> declaredConstructors() {
        return type.methods().stream()
                .filter(JavaMethod::isConstructor)
                .filter(this::isKnown)
                .filter(
                        m ->
                                metadata.has(Kind.DECLARED_CONSTRUCTORS)
                                        || metadata.has(Kind.PUBLIC_CONSTRUCTORS) && m.isPublic()
                                        || isNamed(m))
                .toList();
    }

    List<JavaMethod> publicConstructors() {
        return declaredConstructors().stream().filter(JavaMethod::isPublic).toList();
    }

    /** Whether all members of a kind are among the listed ones. */
    boolean isComplete(Kind kind) {
        if (metadata.has(kind)) {
            return true;
        }
        return switch (kind) {
            case DECLARED_FIELDS -> type.fields().isEmpty();
            case PUBLIC_FIELDS -> allPublicFields().isEmpty();
            case DECLARED_METHODS ->
                    type.methods().stream()
                            .allMatch(m -> m.isConstructor() || m.isClassInitializer());
            case PUBLIC_METHODS -> allPublicMethods().isEmpty();
            case DECLARED_CONSTRUCTORS ->
                    type.methods().stream().noneMatch(JavaMethod::isConstructor);
            case PUBLIC_CONSTRUCTORS ->
                    metadata.has(Kind.DECLARED_CONSTRUCTORS)
                            || type.methods().stream()
                                    .noneMatch(m -> m.isConstructor() && m.isPublic());
        };
    }

    private boolean isNamed(JavaMethod method) {
        return !metadata.methods().isEmpty()
                && metadata.lists(
                        method.name(),
                        method.ref().parameterDescriptors().stream()
                                .map(ListedMembers::sourceName)
                                .toList());
    }

    private static String sourceName(String descriptor) {
        return ClassDesc.ofDescriptor(descriptor).isPrimitive()
                ? ClassDesc.ofDescriptor(descriptor).displayName()
                : descriptor.charAt(0) == '['
                        ? sourceName(descriptor.substring(1)) + "[]"
                        : descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private static boolean isPublic(JavaField field) {
        return field.model().flags().has(AccessFlag.PUBLIC);
    }

    private boolean isKnown(JavaField field) {
        return isKnown(List.of(field.descriptor()));
    }

    private boolean isKnown(JavaMethod method) {
        List<String> descriptors = new ArrayList<>(method.ref().parameterDescriptors());
        descriptors.add(method.ref().returnDescriptor());
        return isKnown(descriptors);
    }

    private boolean isKnown(List<String> descriptors) {
        try {
            descriptors.forEach(world::ofDescriptor);
            return true;
        } catch (MissingClassException missing) {
            return false;
        }
    }

    /** As Class.getFields: own, of superinterfaces, of the superclass. */
    private List<JavaField> allPublicFields() {
        Set<JavaField> found = new LinkedHashSet<>();
        collectPublicFields(type, found);
        return found.stream().filter(this::isKnown).toList();
    }

    private static void collectPublicFields(JavaClass from, Set<JavaField> found) {
        from.fields().stream().filter(ListedMembers::isPublic).forEach(found::add);
        from.interfaces().forEach(each -> collectPublicFields(each, found));
        if (!from.isInterface()) {
            from.superclass().ifPresent(each -> collectPublicFields(each, found));
        }
    }

    /** As Class.getMethods: those of classes come before those of interfaces. */
    private List<JavaMethod> allPublicMethods() {
        Map<String, JavaMethod> found = new LinkedHashMap<>();
        if (type.isInterface()) {
            addPublic(type, found, true);
        } else {
            for (JavaClass c = type; ; c = c.superclass().orElseThrow()) {
                addPublic(c, found, true);
                if (c.superclass().isEmpty()) {
                    break;
                }
            }
        }
        for (JavaClass each : type.supertypes()) {
            if (each.isInterface()) {
                addPublic(each, found, false);
            }
        }
        return found.values().stream().filter(this::isKnown).toList();
    }

    private static void addPublic(
            JavaClass from, Map<String, JavaMethod> found, boolean staticToo) {
        for (JavaMethod method : from.methods()) {
            boolean wanted =
                    method.isPublic()
                            && !method.isConstructor()
                            && !method.isClassInitializer()
                            && (staticToo || !method.isStatic());
            if (wanted) {
                found.putIfAbsent(method.name() + method.descriptor(), method);
            }
        }
    }
}
