package dev.cortado.boards;

/** A profile file breaks a rule. */
public final class InvalidProfileException extends ProfileException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String key;
    private final String rule;

    /**
     * Says where and what.
     *
     * @param file the file, as a path or a resource's name
     * @param line line in the file from 1, or 0 if the rule is about the whole file
     * @param key dotted key such as {@code memory.flash.origin}, or the empty string
     * @param rule what must hold
     */
    public InvalidProfileException(String file, int line, String key, String rule) {
        super(
                file
                        + (line > 0 ? ":" + line : "")
                        + ": "
                        + (key.isEmpty() ? "" : key + ": ")
                        + rule);
        this.file = file;
        this.line = line;
        this.key = key;
        this.rule = rule;
    }

    /** The file, as a path or a resource's name. */
    public String file() {
        return file;
    }

    /** Line in the file from 1, or 0 if the rule is about the whole file. */
    public int line() {
        return line;
    }

    /** Dotted key such as {@code memory.flash.origin}, or the empty string. */
    public String key() {
        return key;
    }

    /** What must hold. */
    public String rule() {
        return rule;
    }
}
