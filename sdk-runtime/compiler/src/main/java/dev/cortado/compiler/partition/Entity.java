package dev.cortado.compiler.partition;

import java.util.Set;

/**
 * A function, variable or constant of a module.
 *
 * @param symbol its name with the quotes, without the at sign
 * @param text its definition, with the last line's end
 * @param length the characters of the text without the numbers of metadata, which differ from build
 *     to build
 * @param symbols what the definition refers to, without itself
 */
record Entity(String symbol, Kind kind, String text, int length, Set<String> symbols) {
    private static final String INTERNAL = "internal ";

    /** What is defined, or only declared. */
    enum Kind {
        FUNCTION,
        CONSTANT,
        VARIABLE,
        ALIAS,
        /** Of the linker script, or an intrinsic of LLVM: what every part declares for itself. */
        DECLARATION
    }

    boolean isFunction() {
        return kind == Kind.FUNCTION;
    }

    boolean isData() {
        return kind == Kind.CONSTANT || kind == Kind.VARIABLE;
    }

    /** Whether no other module could refer to it. */
    boolean isInternal() {
        int line = text.indexOf('\n');
        int internal = text.indexOf(INTERNAL);
        return isFunction()
                ? text.startsWith("define " + INTERNAL)
                : internal >= 0 && internal < line && text.startsWith("= " + INTERNAL, nameEnd());
    }

    /** Where the text goes on after the name and a space. */
    private int nameEnd() {
        return symbol.length() + 2;
    }

    private String withLinkage(String linkage) {
        int at = text.indexOf(INTERNAL);
        return text.substring(0, at) + linkage + text.substring(at + INTERNAL.length());
    }

    /** The definition as one that other parts refer to. */
    String shared() {
        if (!isInternal()) {
            return text;
        }
        String hidden = withLinkage("hidden ");
        if (kind != Kind.CONSTANT || hidden.contains(", section \"")) {
            return hidden;
        }
        // A section of its own, since only the linker sees all references.
        String section = symbol.replace("\"", "").replace(' ', '.').replace('\\', '/');
        return insertBeforeAlignment(hidden, ", section \".rodata." + section + "\"");
    }

    private static String insertBeforeAlignment(String line, String addition) {
        int at = line.lastIndexOf(", align ");
        return at < 0
                ? line.substring(0, line.length() - 1) + addition + "\n"
                : line.substring(0, at) + addition + line.substring(at);
    }

    /** A copy for LLVM to look at, of what another part defines. */
    String copy() {
        if (isFunction()) {
            return "define available_externally hidden "
                    + text.substring(("define " + INTERNAL).length());
        }
        return withLinkage("available_externally hidden ");
    }

    /** Names what another part defines. */
    String declaration() {
        return switch (kind) {
            case FUNCTION -> {
                String header = text.substring("define ".length(), text.indexOf('\n'));
                String linkage = "";
                if (header.startsWith(INTERNAL)) {
                    header = header.substring(INTERNAL.length());
                    linkage = "hidden ";
                }
                int end = header.indexOf(" section \"");
                yield "declare " + linkage + header.substring(0, end).replace("naked ", "") + "\n";
            }
            case CONSTANT -> dataDeclaration("constant ");
            case VARIABLE -> dataDeclaration("global ");
            case ALIAS -> throw new IllegalStateException("reference to the alias " + symbol);
            case DECLARATION -> text;
        };
    }

    private String dataDeclaration(String kindWord) {
        int from = text.indexOf(kindWord, nameEnd()) + kindWord.length();
        String visibility =
                isInternal() || text.startsWith("= hidden ", nameEnd()) ? "hidden " : "";
        int align = text.lastIndexOf(", align ");
        return "@"
                + symbol
                + " = external "
                + visibility
                + kindWord
                + type(text, from)
                + (align < 0 ? "\n" : text.substring(align));
    }

    /** The type at a place: a word, or all up to the bracket that closes it. */
    private static String type(String text, int from) {
        int end =
                switch (text.charAt(from)) {
                    case '<' -> text.indexOf("}>", from) + 2;
                    case '{' -> text.indexOf('}', from) + 1;
                    case '[' -> text.indexOf(']', from) + 1;
                    default -> text.indexOf(' ', from);
                };
        return text.substring(from, end);
    }
}
