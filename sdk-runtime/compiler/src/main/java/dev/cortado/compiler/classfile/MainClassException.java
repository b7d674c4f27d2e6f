package dev.cortado.compiler.classfile;

import dev.cortado.compiler.diagnostic.BuildException;
import java.util.List;

/** It cannot be told which class to start. */
public final class MainClassException extends BuildException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> candidates;

    private MainClassException(String message, List<String> candidates) {
        super(message);
        this.candidates = List.copyOf(candidates);
    }

    static MainClassException none(String searched) {
        return new MainClassException(
                "no class with a main method in "
                        + searched
                        + ": declare void main() or public static void main(String[])",
                List.of());
    }

    static MainClassException ambiguous(List<String> candidates) {
        return new MainClassException(
                "several classes have a main method: "
                        + String.join(", ", candidates)
                        + "; choose one with --main",
                candidates);
    }

    static MainClassException missing(String className) {
        return new MainClassException(
                "main class " + className + " is not on the class path", List.of());
    }

    static MainClassException unsuitable(String className, String reason) {
        return new MainClassException(
                "class " + className + " cannot be started: " + reason, List.of());
    }

    /** Binary names of the classes that could have been meant; empty if there is none. */
    public List<String> candidates() {
        return candidates;
    }
}
