package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Optional;

/** Comparisons of string literals, which methods that are inlined make of their arguments. */
final class LiteralCalls {
    private final Translation translation;

    LiteralCalls(Translation translation) {
        this.translation = translation;
    }

    /** The result of a call, if it is a comparison of two literals. */
    Optional<Value> fold(JavaMethod target, List<Value> arguments) {
        if (!target.owner().name().equals("java/lang/String") || arguments.size() != 2) {
            return Optional.empty();
        }
        Optional<String> first = translation.literalText(arguments.get(0));
        Optional<String> second = translation.literalText(arguments.get(1));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return switch (target.name()) {
            case "equals" -> Optional.of(truth(first.get().equals(second.get())));
            case "equalsIgnoreCase" ->
                    Optional.of(truth(first.get().equalsIgnoreCase(second.get())));
            default -> Optional.empty();
        };
    }

    private static Value truth(boolean value) {
        return Constant.ofInt(value ? 1 : 0);
    }
}
