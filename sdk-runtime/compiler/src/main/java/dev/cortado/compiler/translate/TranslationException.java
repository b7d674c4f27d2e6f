package dev.cortado.compiler.translate;

import dev.cortado.compiler.diagnostic.BuildException;
import dev.cortado.compiler.ir.MethodRef;

/** A method has an instruction that can't be compiled. */
public final class TranslationException extends BuildException {
    private static final long serialVersionUID = 1L;

    private final transient MethodRef method;
    private final int bytecodeIndex;
    private final int line;
    private final String reason;

    TranslationException(MethodRef method, int bytecodeIndex, int line, String reason) {
        super(
                method.owner().replace('/', '.')
                        + "."
                        + method.name()
                        + method.descriptor()
                        + (line > 0 ? " line " + line : "")
                        + " (bytecode index "
                        + bytecodeIndex
                        + "): "
                        + reason);
        this.method = method;
        this.bytecodeIndex = bytecodeIndex;
        this.line = line;
        this.reason = reason;
    }

    /** The method that contains the instruction. */
    public MethodRef method() {
        return method;
    }

    /** The instruction's offset in the code array. */
    public int bytecodeIndex() {
        return bytecodeIndex;
    }

    /** The source line, 0 when unknown. */
    public int line() {
        return line;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}
