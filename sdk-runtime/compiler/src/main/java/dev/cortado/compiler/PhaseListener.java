package dev.cortado.compiler;

import dev.cortado.compiler.ir.Function;

/** Is told how a build proceeds. */
public interface PhaseListener {
    /** A phase begins. */
    default void started(Phase phase) {}

    /**
     * So many methods were found that the program may call, those included that are inlined later.
     */
    default void analysed(int methods) {}

    /** A method was translated, optimised and is about to be lowered. */
    default void optimized(Function function) {}

    /** The module is about to be handed to LLVM. */
    default void emitted(String llvmIr) {}

    /** A listener that does nothing. */
    static PhaseListener silent() {
        return new PhaseListener() {};
    }
}
