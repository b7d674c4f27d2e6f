package dev.cortado.compiler.report;

import java.util.Optional;

/**
 * Something that classes come from: the program, a jar, a module of the SDK or of the JDK.
 *
 * @param group Maven's group, or the vendor; may be empty
 * @param version empty if unknown
 * @param sha256 of a jar, in hexadecimal
 */
public record Component(
        Kind kind, String group, String name, String version, Optional<String> sha256) {
    /** Who wrote a component. */
    public enum Kind {
        PROGRAM("program"),
        LIBRARY("library"),
        SDK("Cortado"),
        JDK("JDK");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        /** A word for a table. */
        public String description() {
            return description;
        }
    }

    /** The name with the version. */
    public String title() {
        return version.isEmpty() ? name : name + " " + version;
    }

    /** The package URL, where there is a registry that the name is of. */
    public Optional<String> packageUrl() {
        String at = version.isEmpty() ? "" : "@" + version.replace("+", "%2B");
        return switch (kind) {
            case JDK -> Optional.of("pkg:generic/openjdk/" + name + at);
            case LIBRARY, SDK, PROGRAM ->
                    group.isEmpty() || version.isEmpty()
                            ? Optional.empty()
                            : Optional.of("pkg:maven/" + group + "/" + name + at);
        };
    }
}
