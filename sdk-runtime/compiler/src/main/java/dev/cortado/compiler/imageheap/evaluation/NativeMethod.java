package dev.cortado.compiler.imageheap.evaluation;

/** A method that the interpreter executes itself. */
@FunctionalInterface
public interface NativeMethod {
    /** Reads the arguments, and sets the result unless the method is void. */
    void call(Interpreter interpreter, Arguments arguments);
}
