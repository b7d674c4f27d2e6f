package dev.cortado.compiler.classfile;

/** Who wrote a class. */
public enum Origin {
    /** The program being built and its libraries. */
    APPLICATION,
    /** Cortado's own device code: runtime, class library, board support, drivers. */
    SDK,
    /** The running JDK's {@code jrt:/} image. */
    JDK,
    /** The compiler itself, for a lambda expression, a string concatenation and the like. */
    SYNTHETIC
}
