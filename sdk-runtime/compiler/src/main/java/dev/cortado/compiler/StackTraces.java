package dev.cortado.compiler;

/** Whether an image names the frames of stack traces itself. */
public enum StackTraces {
    /** If the program asks for frames. */
    AS_USED,
    /** Also when it only prints traces. */
    ALWAYS,
    /** Traces have no elements. */
    NEVER
}
