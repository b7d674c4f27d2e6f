package dev.cortado.cli.qemu;

import dev.cortado.compiler.diagnostic.BuildException;

/** QEMU cannot run the image: it is missing, does not start, or crashed. */
public final class QemuException extends BuildException {

    private static final long serialVersionUID = 1L;

    QemuException(String message) {
        super(message);
    }

    QemuException(String message, Throwable cause) {
        super(message, cause);
    }
}
