package dev.cortado.compiler;

import dev.cortado.compiler.diagnostic.BuildException;

/** A program that verifies images was given no keys to verify them with. */
public final class NoTrustedKeysException extends BuildException {

    private static final long serialVersionUID = 1L;

    NoTrustedKeysException() {
        super(
                "the program takes signed updates but has no key to verify them with; build it"
                        + " with --slot and the --key PUB.pem of its bootloader");
    }
}
