package dev.cortado.compiler.world;

import dev.cortado.compiler.ir.FieldRef;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields of java.base that are never seen to be null: every constructor sets them, to no null,
 * before anything else can see the object, and so does every later store.
 */
public final class NeverNullFields {
    private static final Set<FieldRef> FIELDS =
            Set.of(
                    new FieldRef("java/lang/String", "value", "[B"),
                    new FieldRef("java/lang/AbstractStringBuilder", "value", "[B"));
    private static final Set<String> ALIASES =
            FIELDS.stream().map(field -> "field " + field).collect(Collectors.toUnmodifiableSet());

    private NeverNullFields() {}

    /** Whether a field is one of them. */
    public static boolean contains(FieldRef field) {
        return FIELDS.contains(field);
    }

    /** Whether an alias name, {@code field} and the reference, is that of one of them. */
    public static boolean containsAlias(String alias) {
        return ALIASES.contains(alias);
    }
}
