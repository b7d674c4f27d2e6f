package dev.cortado.compiler.reach;

import dev.cortado.compiler.diagnostic.BuildException;
import java.util.List;

/** Reachable code needs something that a device has not: an operating system, or a native method. */
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
