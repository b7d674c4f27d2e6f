package dev.cortado.compiler.emit;

/** Which calls LLVM keeps as they are, so that each has its own line in stack traces. */
public enum CallSites {
    /** None: equal calls may be merged. */
    NONE,
    /** Calls that throw. */
    THROWING,
    /** All calls, and none becomes a jump that leaves its caller out. */
    ALL
}
