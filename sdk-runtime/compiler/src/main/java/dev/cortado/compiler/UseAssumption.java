package dev.cortado.compiler;

/** What an analysis takes for granted about a feature that a program may use. */
enum UseAssumption {
    /** It does not: reaching the feature refutes that. */
    NONE,
    /** It does, as a guess: not reaching it refutes that. */
    GUESSED,
    /** It does, since an analysis that took it for granted that it does not was refuted. */
    FOUND;

    /** What to assume at first. */
    static UseAssumption guess(boolean likely) {
        return likely ? GUESSED : NONE;
    }

    /** What an analysis that refutes this leaves. */
    UseAssumption refuted() {
        return switch (this) {
            case GUESSED -> NONE;
            case NONE -> FOUND;
            case FOUND -> throw new IllegalStateException("a use that was found can't be refuted");
        };
    }

    boolean used() {
        return this != NONE;
    }
}
