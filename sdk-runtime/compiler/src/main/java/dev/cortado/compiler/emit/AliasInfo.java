package dev.cortado.compiler.emit;

import java.util.HashMap;
import java.util.Map;

/** Type-based alias information: each alias name is a type of its own below one root. */
final class AliasInfo {
    private final Metadata metadata;
    private final String root;
    private final Map<String, String> tags = new HashMap<>();

    AliasInfo(Metadata metadata) {
        this.metadata = metadata;
        this.root = metadata.add("!{!\"java\"}");
    }

    /** The access tag of an alias name. */
    String tag(String alias) {
        return tags.computeIfAbsent(
                alias,
                a -> {
                    String type =
                            metadata.add("!{!\"" + Names.escape(a) + "\", " + root + ", i64 0}");
                    return metadata.add("!{" + type + ", " + type + ", i64 0}");
                });
    }
}
