package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.ImageInstance;

/** An exception of the interpreted program on its way to a handler. */
final class JavaThrow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImageInstance exception;

    JavaThrow(ImageInstance exception) {
        super(exception.type().binaryName(), null, false, false);
        this.exception = exception;
    }

    ImageInstance exception() {
        return exception;
    }
}
