package dev.cortado.compiler.classfile;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the method that starts the program, by the rules of Java 25 (JLS 12.1.4, JEP 512). */
public final class MainClassFinder {

    private static final String WITH_ARGUMENTS = "([Ljava/lang/String;)V";
    private static final String WITHOUT_ARGUMENTS = "()V";

    private final ClassPath classPath;

    /** A finder over a class path whose first application entry is the program. */
    public MainClassFinder(ClassPath classPath) {
        this.classPath = classPath;
    }

    /**
     * The program's entry method: of the jar's Main-Class, or of the only class that has one.
     *
     * @throws MainClassException if there is none, or several
     */
    public EntryMethod find() {
        Optional<String> declared = classPath.manifestMainClass();
        if (declared.isPresent()) {
            return find(declared.get());
        }
        List<String> names = classPath.programClassNames();
        List<EntryMethod> found =
                names.stream()
                        .filter(this::declaresMain)
                        .flatMap(name -> entryMethod(classPath.find(name).orElseThrow()).stream())
                        .filter(
                                entry ->
                                        entry.isStatic()
                                                || whyNotInstantiable(entry.className()).isEmpty())
                        .toList();
        return switch (found.size()) {
            case 0 -> throw MainClassException.none("the program's " + names.size() + " classes");
            case 1 -> found.getFirst();
            default ->
                    throw MainClassException.ambiguous(
                            found.stream()
                                    .map(entry -> entry.className().replace('/', '.'))
                                    .toList());
        };
    }

    /**
     * The entry method of a given class.
     *
     * @param binaryName for example {@code com.example.Blink}
     * @throws MainClassException if the class does not exist, or has no main method that can be
     *     started
     */
    public EntryMethod find(String binaryName) {
        ClassBytes launched =
                classPath
                        .find(binaryName.replace('.', '/'))
                        .orElseThrow(() -> MainClassException.missing(binaryName));
        EntryMethod entry =
                entryMethod(launched)
                        .orElseThrow(
                                () ->
                                        MainClassException.unsuitable(
                                                binaryName,
                                                "it has no main method: declare void main() or"
                                                        + " public static void main(String[])"));
        if (!entry.isStatic()) {
            whyNotInstantiable(entry.className())
                    .ifPresent(
                            reason -> {
                                throw MainClassException.unsuitable(binaryName, reason);
                            });
        }
        return entry;
    }

    private boolean declaresMain(String name) {
        return classPath.find(name).stream()
                .flatMap(found -> found.model().methods().stream())
                .anyMatch(
                        method ->
                                isMain(method, WITH_ARGUMENTS)
                                        || isMain(method, WITHOUT_ARGUMENTS));
    }

    // JLS 12.1.4: main(String[]) is preferred over main(), wherever in the hierarchy they are
    // declared
    private Optional<EntryMethod> entryMethod(ClassBytes launched) {
        return inHierarchy(launched, WITH_ARGUMENTS)
                .or(() -> inHierarchy(launched, WITHOUT_ARGUMENTS));
    }

    private Optional<EntryMethod> inHierarchy(ClassBytes launched, String descriptor) {
        Deque<ClassBytes> pending = new ArrayDeque<>(List.of(launched));
        Set<String> visited = new HashSet<>();
        while (!pending.isEmpty()) {
            ClassBytes type = pending.removeFirst();
            if (!visited.add(type.internalName())
                    || type.internalName().equals("java/lang/Object")) {
                continue;
            }
            for (MethodModel method : type.model().methods()) {
                boolean isStatic = method.flags().has(AccessFlag.STATIC);
                boolean inherited =
                        type == launched
                                || !isStatic
                                || !type.model().flags().has(AccessFlag.INTERFACE);
                if (isMain(method, descriptor) && inherited) {
                    return Optional.of(
                            new EntryMethod(
                                    launched.internalName(),
                                    type.internalName(),
                                    isStatic,
                                    descriptor.equals(WITH_ARGUMENTS)));
                }
            }
            superTypes(type.model())
                    .forEach(name -> classPath.find(name).ifPresent(pending::addLast));
        }
        return Optional.empty();
    }

    private static List<String> superTypes(ClassModel model) {
        List<String> names = new ArrayList<>();
        model.superclass().map(ClassEntry::asInternalName).ifPresent(names::add);
        model.interfaces().forEach(type -> names.add(type.asInternalName()));
        return names;
    }

    private static boolean isMain(MethodModel method, String descriptor) {
        return method.methodName().equalsString("main")
                && method.methodType().equalsString(descriptor)
                && !method.flags().has(AccessFlag.PRIVATE)
                && !method.flags().has(AccessFlag.ABSTRACT);
    }

    private Optional<String> whyNotInstantiable(String className) {
        ClassModel model = classPath.find(className).orElseThrow().model();
        if (model.flags().has(AccessFlag.ABSTRACT) || model.flags().has(AccessFlag.INTERFACE)) {
            return Optional.of("its main method is an instance method and the class is abstract");
        }
        boolean constructible =
                model.methods().stream()
                        .anyMatch(
                                method ->
                                        method.methodName().equalsString("<init>")
                                                && method.methodType().equalsString("()V")
                                                && !method.flags().has(AccessFlag.PRIVATE));
        return constructible
                ? Optional.empty()
                : Optional.of(
                        "its main method is an instance method and the class has no non-private"
                                + " constructor without parameters");
    }
}
