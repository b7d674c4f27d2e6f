package dev.cortado.compiler;

/** What an analysis takes for granted about the program's threads. */
enum ThreadAssumption {
    /** One thread: reaching the start of another refutes it. */
    NONE,
    /** Several threads, as a guess: not reaching the start of one refutes it. */
    GUESSED,
    /** Several threads, since an analysis that took the program to have one was refuted. */
    FOUND;

    /** What an analysis that refutes this leaves. */
    ThreadAssumption refuted() {
        return switch (this) {
            case GUESSED -> NONE;
            case NONE -> FOUND;
            case FOUND -> throw new IllegalStateException("found threads can't be refuted");
        };
    }

    boolean threads() {
        return this != NONE;
    }
}
