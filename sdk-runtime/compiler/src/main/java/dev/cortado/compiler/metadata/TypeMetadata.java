package dev.cortado.compiler.metadata;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is listed of a type.
 *
 * @param all the kinds of members that are listed as a whole
 * @param fields the names of single fields
 * @param methods single methods and constructors
 */
public record TypeMetadata(Set<Kind> all, Set<String> fields, List<Method> methods) {
    /** Kinds of members. */
    public enum Kind {
        DECLARED_FIELDS("allDeclaredFields"),
        PUBLIC_FIELDS("allPublicFields"),
        DECLARED_METHODS("allDeclaredMethods"),
        PUBLIC_METHODS("allPublicMethods"),
        DECLARED_CONSTRUCTORS("allDeclaredConstructors"),
        PUBLIC_CONSTRUCTORS("allPublicConstructors");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * A listed method.
     *
     * @param name its name, {@code <init>} of a constructor
     * @param parameterTypes as in source code; any when empty
     */
    public record Method(String name, Optional<List<String>> parameterTypes) {}

    /** A type of which no members are listed. */
    public static final TypeMetadata NOTHING =
            new TypeMetadata(EnumSet.noneOf(Kind.class), Set.of(), List.of());

    /** A type of which all members are listed. */
    public static final TypeMetadata EVERYTHING =
            new TypeMetadata(EnumSet.allOf(Kind.class), Set.of(), List.of());

    public TypeMetadata {
        all = Set.copyOf(all);
        fields = Set.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /** What either of two lists. */
    TypeMetadata and(TypeMetadata other) {
        Set<Kind> kinds = new HashSet<>(all);
        kinds.addAll(other.all);
        Set<String> names = new HashSet<>(fields);
        names.addAll(other.fields);
        List<Method> both = new ArrayList<>(methods);
        both.addAll(other.methods);
        return new TypeMetadata(kinds, names, both);
    }

    /** Whether a kind of members is listed as a whole. */
    public boolean has(Kind kind) {
        return all.contains(kind);
    }

    /** Whether a single method is listed; its parameter types as in source code. */
    public boolean lists(String name, List<String> parameterTypes) {
        return methods.stream()
                .anyMatch(
                        each ->
                                each.name().equals(name)
                                        && each.parameterTypes()
                                                .map(parameterTypes::equals)
                                                .orElse(true));
    }
}
