package dev.cortado.compiler.classfile;

import dev.cortado.compiler.diagnostic.BuildException;

/** The running JDK is not the one whose class library the SDK's substitutions were written for. */
public final class UnsupportedJdkException extends BuildException {

    private static final long serialVersionUID = 1L;

    private final int feature;

    UnsupportedJdkException(int feature, int required) {
        super(
                "the compiler runs on JDK "
                        + feature
                        + ", but takes its class library from JDK "
                        + required
                        + ": set JAVA_HOME to a JDK "
                        + required);
        this.feature = feature;
    }

    /** The running JDK's feature version. */
    public int feature() {
        return feature;
    }
}
