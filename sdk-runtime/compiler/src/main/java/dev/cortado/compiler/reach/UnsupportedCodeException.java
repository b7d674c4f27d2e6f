package dev.cortado.compiler.reach;

import dev.cortado.compiler.diagnostic.BuildException;
import java.util.List;

/**
 * Reachable code needs something that is not there: an operating system, a native method, or a
 * class that is not on the class path.
 */
public final class UnsupportedCodeException extends BuildException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> path;

    public UnsupportedCodeException(String message, List<String> path) {
        super(message);
        this.path = List.copyOf(path);
    }

    /** The calls from a root to the offending method, one line each. */
    public List<String> path() {
        return path;
    }
}
