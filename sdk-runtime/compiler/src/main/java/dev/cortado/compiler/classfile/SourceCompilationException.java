package dev.cortado.compiler.classfile;

import dev.cortado.compiler.diagnostic.BuildException;

/** Source code does not compile; the message is what javac prints. */
public final class SourceCompilationException extends BuildException {

    private static final long serialVersionUID = 1L;

    SourceCompilationException(String diagnostics) {
        super(diagnostics);
    }

    /** What javac prints, several lines. */
    public String diagnostics() {
        return getMessage();
    }
}
