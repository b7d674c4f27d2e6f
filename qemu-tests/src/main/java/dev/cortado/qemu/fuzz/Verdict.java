package dev.cortado.qemu.fuzz;

/** What came of running a program on HotSpot and on a board. */
sealed interface Verdict {
    /** Both did the same. */
    record Same() implements Verdict {}

    /** The board has not the memory for it, or javac fails on it. */
    record Skipped(String reason) implements Verdict {}

    /** The generator made something that is not Java. */
    record NotJava(String message) implements Verdict {}

    /**
     * They differ, or there is no image.
     *
     * @param kind the same for failures that probably have the same cause
     * @param detail what people want to know
     */
    record Different(String kind, String detail) implements Verdict {}
}
