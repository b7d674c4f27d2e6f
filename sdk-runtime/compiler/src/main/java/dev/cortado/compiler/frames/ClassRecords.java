package dev.cortado.compiler.frames;

import dev.cortado.abi.FrameTableLayout;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes and names of the table. */
final class ClassRecords {
    private static final String THROWABLE = "java/lang/Throwable";
    private static final String MERGED_FROM = "Ldev/cortado/abi/substitution/MergedFrom;";

    private final List<JavaClass> mirrored;
    private final Map<String, String> modules;
    private final TableBytes classes = new TableBytes();
    private final TableBytes names = new TableBytes();
    private final Map<String, Integer> nameOffsets = new HashMap<>();

    /**
     * No records yet.
     *
     * @param mirrored the classes that have a Class object, in the order of its table
     * @param modules the JDK's module of each package
     */
    ClassRecords(List<JavaClass> mirrored, Map<String, String> modules) {
        this.mirrored = mirrored;
        this.modules = modules;
    }

    /** The offset of the record of a method's class, with the file that the method is in. */
    int of(JavaMethod method) {
        Optional<String> merged =
                method.annotationValue(MERGED_FROM)
                        .map(path -> path.substring(path.lastIndexOf('/') + 1));
        return record(method.owner(), merged.or(method.owner()::sourceFile));
    }

    private int record(JavaClass type, Optional<String> file) {
        String name = type.binaryName();
        int dot = name.lastIndexOf('.') + 1;
        String simple = name.substring(dot);
        int nested = simple.indexOf('$', 1);
        String usual = (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
        Optional<String> module =
                type.origin() == Origin.JDK
                        ? Optional.ofNullable(modules.get(type.packageName().replace('/', '.')))
                        : Optional.empty();
        boolean throwable = isThrowable(type);
        int mirror = mirrored.indexOf(type);
        int flags =
                (module.isPresent() ? FrameTableLayout.IN_MODULE : 0)
                        | (file.isEmpty() ? FrameTableLayout.UNKNOWN_FILE : 0)
                        | (file.filter(f -> !f.equals(usual)).isPresent()
                                ? FrameTableLayout.HAS_FILE
                                : 0)
                        | (throwable ? FrameTableLayout.IS_THROWABLE : 0)
                        | (mirror >= 0 ? FrameTableLayout.HAS_MIRROR : 0);
        List<Integer> numbers = new ArrayList<>();
        numbers.add(flags);
        numbers.add(name(name.substring(0, dot)));
        numbers.add(name(simple));
        module.ifPresent(found -> numbers.add(name(found)));
        file.filter(f -> !f.equals(usual)).ifPresent(found -> numbers.add(name(found)));
        if (throwable) {
            numbers.add(
                    type.superclass()
                            .filter(ClassRecords::isThrowable)
                            .map(parent -> 1 + record(parent, parent.sourceFile()))
                            .orElse(0));
        }
        if (mirror >= 0) {
            numbers.add(mirror);
        }
        return classes.record(numbers);
    }

    private static boolean isThrowable(JavaClass type) {
        for (Optional<JavaClass> each = Optional.of(type);
                each.isPresent();
                each = each.get().superclass()) {
            if (each.get().name().equals(THROWABLE)) {
                return true;
            }
        }
        return false;
    }

    /** The offset of a name. */
    int name(String text) {
        return nameOffsets.computeIfAbsent(
                text,
                missing -> {
                    int offset = names.size();
                    names.number(missing.length());
                    missing.chars().forEach(names::number);
                    return offset;
                });
    }

    byte[] classBytes() {
        return classes.toByteArray();
    }

    byte[] nameBytes() {
        return names.toByteArray();
    }
}
