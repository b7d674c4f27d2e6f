package dev.cortado.compiler.llvm;

import java.util.Locale;
import java.util.Optional;

/** LLVM refused a module, or could not be loaded. */
public final class LlvmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What LLVM was doing. */
    public enum Stage {
        LOAD,
        PARSE,
        VERIFY,
        OPTIMIZE,
        GENERATE
    }

    /** A line of the module's text, counted from 1. */
    public record Line(int number, String text) {}

    private final Stage stage;
    private final transient Optional<Line> line;

    LlvmException(Stage stage, String message) {
        this(stage, message, Optional.empty());
    }

    LlvmException(Stage stage, String message, Optional<Line> line) {
        super(
                "LLVM, "
                        + stage.name().toLowerCase(Locale.ROOT)
                        + ": "
                        + message.strip()
                        + line.map(l -> "\n  IR line " + l.number() + ": " + l.text().strip())
                                .orElse(""));
        this.stage = stage;
        this.line = line;
    }

    /** What LLVM was doing. */
    public Stage stage() {
        return stage;
    }

    /** The offending line of the module, if LLVM's message names one. */
    public Optional<Line> line() {
        return line;
    }
}
