package dev.cortado.compiler;

import dev.cortado.compiler.diagnostic.BuildException;

/** A program cannot do without the names of frames, and was to be built without them. */
public final class FramesLeftOutException extends BuildException {
    private static final long serialVersionUID = 1L;

    FramesLeftOutException() {
        super(
                "the program walks stacks (java.lang.StackWalker, or the frames of another thread),"
                        + " which needs the names that --no-stack-traces leaves out");
    }
}
