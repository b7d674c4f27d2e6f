package dev.cortado.classlib.lang;

/** The numbers of threads, in their identifiers and in the names of those without one. */
final class ThreadNumbers {
    /** The main thread's identifier. */
    static final long MAIN_ID = 1;

    private static final long FIRST_OTHER_ID = 3;

    private static int created;
    private static int numbered;

    private ThreadNumbers() {}

    static long nextId() {
        return FIRST_OTHER_ID + created++;
    }

    static String nextName() {
        return "Thread-".concat(Integer.toString(numbered++));
    }
}
