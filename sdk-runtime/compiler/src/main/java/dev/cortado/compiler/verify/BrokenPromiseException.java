package dev.cortado.compiler.verify;

import dev.cortado.compiler.diagnostic.BuildException;
import java.util.List;

/** Methods do what they promise not to; the message has the call path of each, a frame a line. */
public final class BrokenPromiseException extends BuildException {
    private static final long serialVersionUID = 1L;

    BrokenPromiseException(List<String> findings) {
        super(String.join("\ncortado: ", findings));
    }
}
