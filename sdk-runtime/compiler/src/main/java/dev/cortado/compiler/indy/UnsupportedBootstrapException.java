package dev.cortado.compiler.indy;

import dev.cortado.compiler.diagnostic.BuildException;

/**
 * A dynamic call site or constant uses a bootstrap method that cannot be resolved at build time.
 */
public final class UnsupportedBootstrapException extends BuildException {

    private static final long serialVersionUID = 1L;

    private final String className;
    private final String bootstrapMethod;

    UnsupportedBootstrapException(String className, String bootstrapMethod, String reason) {
        super(
                "class "
                        + className
                        + " uses the bootstrap method "
                        + bootstrapMethod
                        + ": "
                        + reason);
        this.className = className;
        this.bootstrapMethod = bootstrapMethod;
    }

    /** Binary name of the class that has the call site. */
    public String className() {
        return className;
    }

    /** The bootstrap method, for example {@code java.lang.invoke.LambdaMetafactory.metafactory}. */
    public String bootstrapMethod() {
        return bootstrapMethod;
    }
}
