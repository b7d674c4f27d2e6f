package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.world.JavaMethod;
import java.util.Optional;

/** An exception of the interpreted program on its way to a handler. */
final class JavaThrow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImageInstance exception;
    private transient Optional<JavaMethod> thrower = Optional.empty();

    JavaThrow(ImageInstance exception) {
        super(exception.type().binaryName(), null, false, false);
        this.exception = exception;
    }

    ImageInstance exception() {
        return exception;
    }

    /** Notes a method that the exception leaves; the first is the one that threw. */
    void leaves(JavaMethod method) {
        if (thrower.isEmpty()) {
            thrower = Optional.of(method);
        }
    }

    /** Where it was thrown, for messages. */
    String place() {
        return thrower.map(method -> " in " + method.owner().binaryName() + "." + method.name())
                .orElse("");
    }
}
