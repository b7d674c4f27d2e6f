package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.StackSection;

/** What is known of one stack as lines of text. */
final class StackText {
    private StackText() {}

    static String of(StackSection.Entry entry, String indent) {
        StringBuilder out = new StringBuilder();
        for (StackSection.Recursion recursion : entry.recursions()) {
            out.append(indent)
                    .append("unbounded: ")
                    .append(recursion.guarded() ? "guarded by the stack check" : "not guarded")
                    .append("; recursion of ")
                    .append(methods(recursion.methodCount()))
                    .append('\n');
            recursion
                    .cycle()
                    .forEach(call -> out.append(indent).append("  ").append(call).append('\n'));
        }
        entry.gaps()
                .forEach(gap -> out.append(indent).append("unbounded: ").append(gap).append('\n'));
        out.append(indent).append("deepest path\n");
        for (StackSection.PathStep step : entry.path()) {
            out.append(indent).append("%,8d  %s\n".formatted(step.bytes(), step.method()));
        }
        return out.toString();
    }

    private static String methods(int count) {
        return count == 1 ? "one method" : count + " methods";
    }
}
