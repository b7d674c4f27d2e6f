package dev.cortado.boards;

/** How much of Unicode the class library of an image knows. */
public enum TextProfile {
    /** Strings hold any character; character properties and case mapping only for Latin-1. */
    LATIN1("latin1"),
    /** The full tables of {@code java.lang.Character}. */
    UNICODE("unicode");

    private final String key;

    TextProfile(String key) {
        this.key = key;
    }

    /** The name in profile files and on the command line. */
    public String key() {
        return key;
    }
}
