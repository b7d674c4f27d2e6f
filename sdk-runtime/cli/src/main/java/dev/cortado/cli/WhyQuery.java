package dev.cortado.cli;

import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers why a class or a method is part of an image. */
final class WhyQuery {

    private final ReachableProgram program;

    WhyQuery(ReachableProgram program) {
        this.program = program;
    }

    /**
     * The answer.
     *
     * @param wished {@code CLASS}, {@code CLASS#METHOD} or {@code CLASS.METHOD}; the package may be
     *     left out
     * @throws InputException if no such thing is part of the image
     */
    List<String> answer(String wished) {
        List<JavaClass> classes =
                wished.contains("#") || wished.contains("(") ? List.of() : classes(wished);
        if (!classes.isEmpty()) {
            return classes.stream().flatMap(type -> explain(type).stream()).toList();
        }
        boolean maybeMethod = wished.contains("#") || wished.contains(".");
        List<JavaMethod> methods = maybeMethod ? matching(MethodPattern.parse(wished)) : List.of();
        if (methods.isEmpty()) {
            throw new InputException(
                    "no class or method '"
                            + wished
                            + "' is part of the image"
                            + NearMatches.question(wished, names()));
        }
        List<String> lines = new ArrayList<>();
        for (JavaMethod method : methods) {
            lines.addAll(program.why(method));
            lines.add("");
        }
        return lines;
    }

    /**
     * The reached methods that a pattern matches.
     *
     * @throws InputException if there is none
     */
    List<JavaMethod> reached(MethodPattern pattern) {
        List<JavaMethod> methods = matching(pattern);
        if (methods.isEmpty()) {
            throw new InputException(
                    "no method "
                            + pattern
                            + " is part of the image"
                            + NearMatches.question(pattern.toString(), names()));
        }
        return methods;
    }

    private List<JavaMethod> matching(MethodPattern pattern) {
        return program.methods().stream()
                .filter(
                        method -> {
                            String described = ReachableProgram.describe(method);
                            String parameters =
                                    described.substring(
                                            described.indexOf('(') + 1, described.length() - 1);
                            return pattern.matches(
                                    method.owner().binaryName(), method.name(), parameters);
                        })
                .toList();
    }

    private List<JavaClass> classes(String wished) {
        return known().keySet().stream()
                .filter(
                        type -> {
                            String name = type.binaryName();
                            return name.equals(wished)
                                    || name.endsWith("." + wished)
                                    || name.endsWith("$" + wished);
                        })
                .toList();
    }

    /** The classes of the image with their reached methods. */
    private Map<JavaClass, List<JavaMethod>> known() {
        Map<JavaClass, List<JavaMethod>> known = new LinkedHashMap<>();
        program.instantiated().stream()
                .filter(type -> !type.isArray())
                .forEach(type -> known.put(type, new ArrayList<>()));
        program.methods()
                .forEach(
                        method ->
                                known.computeIfAbsent(method.owner(), o -> new ArrayList<>())
                                        .add(method));
        program.mirrored().stream()
                .filter(type -> !type.isArray() && !type.isPrimitive())
                .forEach(type -> known.computeIfAbsent(type, t -> new ArrayList<>()));
        return known;
    }

    private List<String> explain(JavaClass type) {
        List<String> lines = new ArrayList<>();
        String name = type.binaryName();
        if (program.classReasons().containsKey(type)) {
            long objects =
                    program.imageObjects().stream()
                            .filter(object -> object.typeRef().name().equals(type.name()))
                            .count();
            lines.add(
                    name
                            + " has instances"
                            + (objects > 0 ? ", " + objects + " of them in the image" : "")
                            + ":");
            indent(program.why(type), lines);
        } else {
            lines.add(name + " has no instances");
        }
        List<JavaMethod> methods = known().get(type);
        Optional<List<String>> shortest =
                methods.stream().map(program::why).min(Comparator.comparingInt(List::size));
        if (shortest.isPresent()) {
            lines.add(methods.size() + " of its methods are in the image, the nearest to a root:");
            indent(shortest.get(), lines);
        }
        if (program.mirrored().contains(type)) {
            lines.add("its Class object is asked for");
        }
        lines.add("");
        return lines;
    }

    private static void indent(List<String> from, List<String> lines) {
        from.forEach(line -> lines.add("  " + line));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        known().forEach(
                        (type, methods) -> {
                            names.add(type.binaryName());
                            methods.forEach(m -> names.add(type.binaryName() + "#" + m.name()));
                        });
        return names;
    }
}
