package dev.cortado.compiler.reach;

import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why each method was reached.
 *
 * @param reasons the last step of a shortest way from a root to each method
 */
record ReasonPaths(Map<JavaMethod, Reason> reasons) {
    /** The way from a root to a method, root first, one line for each step. */
    List<String> why(JavaMethod method) {
        Deque<String> lines = new ArrayDeque<>();
        Optional<JavaMethod> at = Optional.of(method);
        while (at.isPresent()) {
            JavaMethod current = at.get();
            Reason reason = reasons.getOrDefault(current, Reason.root("a root"));
            lines.addFirst(ReachableProgram.describe(current) + "  <- " + reason.describe());
            at = reason.from();
        }
        return List.copyOf(lines);
    }
}
