package dev.cortado.compiler.substitution;

import dev.cortado.compiler.diagnostic.BuildException;
import java.util.List;

/** Substitution classes do not fit their targets. */
public final class SubstitutionException extends BuildException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SubstitutionException(List<String> problems) {
        super("substitutions that do not fit their targets:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each misfit, in one line. */
    public List<String> problems() {
        return problems;
    }
}
