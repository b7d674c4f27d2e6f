package dev.cortado.boards;

/** What the optimiser prefers where it must choose. */
public enum Optimization {
    /** Fewer bytes of flash. */
    SIZE("size"),
    /** Fewer executed instructions. */
    SPEED("speed");

    private final String key;

    Optimization(String key) {
        this.key = key;
    }

    /** The name in profile files and on the command line. */
    public String key() {
        return key;
    }
}
