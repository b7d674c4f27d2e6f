package dev.cortado.compiler.substitution;

import dev.cortado.compiler.classfile.ClassBytes;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.ClassSource;
import dev.cortado.compiler.classfile.Origin;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All substitution classes of the SDK, by target. */
public final class SubstitutionIndex {

    private static final List<String> SEARCHED_PACKAGES =
            List.of("dev/cortado/classlib/", "dev/cortado/drivers/net/");

    private final Map<String, SubstitutionClass> byTarget = new TreeMap<>();
    private final Map<String, String> targetNames = new HashMap<>();

    private SubstitutionIndex(List<SubstitutionClass> classes) {
        List<String> problems = new ArrayList<>();
        for (SubstitutionClass substitution : classes) {
            SubstitutionClass other = byTarget.putIfAbsent(substitution.target(), substitution);
            targetNames.put(substitution.name(), substitution.target());
            if (other != null) {
                problems.add(
                        substitution.target()
                                + " has two substitution classes: "
                                + other.name()
                                + ", "
                                + substitution.name());
            }
        }
        if (!problems.isEmpty()) {
            throw new SubstitutionException(problems);
        }
    }

    /**
     * Finds the substitution classes among the class path's SDK entries.
     *
     * @throws SubstitutionException if two stand for the same class
     */
    public static SubstitutionIndex of(ClassPath classPath) {
        List<SubstitutionClass> found = new ArrayList<>();
        for (String packageName : SEARCHED_PACKAGES) {
            for (String name : classPath.classNames(Origin.SDK, packageName)) {
                classPath
                        .resource(Origin.SDK, name + ".class")
                        .filter(SubstitutionClass::mayBeOne)
                        .flatMap(_ -> classPath.find(name))
                        .flatMap(SubstitutionClass::of)
                        .ifPresent(found::add);
            }
        }
        return new SubstitutionIndex(found);
    }

    /** The internal names of all classes that have a substitution, sorted. */
    public List<String> targets() {
        return List.copyOf(byTarget.keySet());
    }

    /** Whether a class is a substitution class, which the program never sees under its own name. */
    public boolean isSubstitution(String internalName) {
        return targetNames.containsKey(internalName);
    }

    /**
     * The class as the program sees it: merged with its substitution, or with its mentions of
     * substitution classes replaced by their targets, or as it is.
     *
     * @param generator makes the merged class file
     * @throws SubstitutionException if the substitution does not fit, listing every misfit
     */
    public ClassBytes apply(ClassBytes original, ClassFile generator) {
        SubstitutionClass substitution = byTarget.get(original.internalName());
        if (substitution != null) {
            SubstitutionMerge merge =
                    new SubstitutionMerge(original, substitution, remapped(substitution));
            merge.requireFit();
            return ClassBytes.parse(
                    merge.merged(generator),
                    original.origin(),
                    original.location() + " with " + substitution.name());
        }
        if (original.origin() != Origin.SDK) {
            return original;
        }
        byte[] remapped = new ConstantPoolRemapper(targetNames, Map.of()).remap(original.bytes());
        return remapped == original.bytes()
                ? original
                : ClassBytes.parse(remapped, original.origin(), original.location());
    }

    /** Every misfit of every substitution class, also of those that no program would load. */
    public List<String> problems(ClassSource originals) {
        List<String> problems = new ArrayList<>();
        for (SubstitutionClass substitution : byTarget.values()) {
            Optional<ClassBytes> target = originals.find(substitution.target());
            if (target.isEmpty()) {
                problems.add(substitution.name() + ": there is no class " + substitution.target());
            } else {
                problems.addAll(
                        new SubstitutionMerge(target.get(), substitution, remapped(substitution))
                                .problems());
            }
        }
        return problems;
    }

    /**
     * The substitution class under its target's name, its synthetic members renamed against
     * clashes.
     */
    private ClassBytes remapped(SubstitutionClass substitution) {
        Map<String, String> memberNames = new HashMap<>();
        if (!substitution.replaceAll()) {
            for (MethodModel method : substitution.bytes().model().methods()) {
                if (method.flags().has(AccessFlag.SYNTHETIC)
                        && !method.flags().has(AccessFlag.BRIDGE)) {
                    String name = method.methodName().stringValue();
                    memberNames.put(name, "substitute$" + name);
                }
            }
            substitution.bytes().model().fields().stream()
                    .filter(field -> field.flags().has(AccessFlag.SYNTHETIC))
                    .map(field -> field.fieldName().stringValue())
                    .forEach(name -> memberNames.put(name, "substitute$" + name));
        }
        byte[] bytes =
                new ConstantPoolRemapper(targetNames, memberNames)
                        .remap(substitution.bytes().bytes());
        return ClassBytes.parse(bytes, Origin.SDK, substitution.bytes().location());
    }
}
