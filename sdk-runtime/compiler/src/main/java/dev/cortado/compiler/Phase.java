package dev.cortado.compiler;

/** The phases that a user may be told of. */
public enum Phase {
    SOURCES("compiling sources"),
    ANALYSIS("analysing the program"),
    LOWERING("lowering"),
    CODE_GENERATION("generating code"),
    LINKING("linking");

    private final String description;

    Phase(String description) {
        this.description = description;
    }

    /** A few words for a progress line. */
    public String description() {
        return description;
    }
}
