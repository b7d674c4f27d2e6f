package dev.cortado.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wish to see methods at a stage of the compiler.
 *
 * @param stage the stage
 * @param methods the methods
 */
record MethodListing(Stage stage, MethodPattern methods) {

    /** A form that a method has on its way to the image. */
    enum Stage {
        /** The compiler's own SSA form, after its optimisations. */
        IR,
        /** LLVM IR before LLVM's optimisations. */
        LLVM,
        /** The assembly of the image. */
        ASM;

        /**
         * The stage of a name.
         *
         * @throws InputException if there is none
         */
        static Stage of(String name) {
            return Stream.of(values())
                    .filter(stage -> stage.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new InputException(
                                            "--emit knows "
                                                    + Stream.of(values())
                                                            .map(
                                                                    stage ->
                                                                            stage.name()
                                                                                    .toLowerCase(
                                                                                            java
                                                                                                    .util
                                                                                                    .Locale
                                                                                                    .ROOT))
                                                            .collect(Collectors.joining(", "))
                                                    + ", not '"
                                                    + name
                                                    + "'"));
        }
    }

    /**
     * The lines of a text from one that starts with {@code start} to the next that starts with
     * {@code end}.
     *
     * @return the lines with their ends, empty if there is no such line
     */
    static String section(String text, String start, String end) {
        StringBuilder section = new StringBuilder();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            inside =
                    inside
                            || line.startsWith(start)
                            || line.startsWith("define ") && line.contains(start);
            if (inside) {
                section.append(line).append('\n');
                if (line.startsWith(end)) {
                    return section.toString();
                }
            }
        }
        return section.toString();
    }
}
