package dev.cortado.compiler.imageheap.evaluation;

/** When a class is initialised. */
public sealed interface Outcome {
    /** Its initialiser has run; its statics and the objects that they refer to are in the image. */
    record BuildTime() implements Outcome {}

    /**
     * Its initialiser runs in the program at first use; its statics hold their default or constant
     * values.
     */
    record RunTime(String reason) implements Outcome {}

    /** Whether it is initialised at build time. */
    default boolean isBuildTime() {
        return this instanceof BuildTime;
    }
}
