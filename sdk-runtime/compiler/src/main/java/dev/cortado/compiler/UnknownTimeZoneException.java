package dev.cortado.compiler;

import dev.cortado.compiler.diagnostic.BuildException;

/** A time zone was asked for that the JDK does not know. */
public final class UnknownTimeZoneException extends BuildException {

    private static final long serialVersionUID = 1L;

    UnknownTimeZoneException(String region) {
        super(
                "the JDK has no rules of a time zone '"
                        + region
                        + "'; names are such as Europe/Rome");
    }
}
