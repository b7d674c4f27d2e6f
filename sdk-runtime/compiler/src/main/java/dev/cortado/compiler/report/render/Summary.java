package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.StackSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report in a few lines. */
public final class Summary {
    private Summary() {}

    /** The lines for a console. */
    public static List<String> of(BuildReport report) {
        List<String> lines = new ArrayList<>();
        StackSection stack = report.stack();
        lines.add(
                "main stack: at most %,d of %,d bytes%s"
                        .formatted(
                                stack.mainBytes(),
                                stack.mainStackBytes(),
                                stack.isMainProved() ? "" : " while nothing recurs (report.txt)"));
        if (stack.handlerStackBytes() != 0) {
            lines.add(
                    "handlers' stack: at most %,d of %,d bytes%s"
                            .formatted(
                                    stack.handlerBytes(),
                                    stack.handlerStackBytes(),
                                    stack.areHandlersProved() ? "" : " as far as known"));
        }
        stack.reserve()
                .filter(StackSection.Reserve::isSufficient)
                .ifPresent(
                        reserve ->
                                lines.add(
                                        "below a stack check: at most %,d of %,d bytes"
                                                .formatted(
                                                        reserve.neededBytes(), reserve.bytes())));
        Optional<Long> masked = report.masking().longest();
        masked.ifPresent(
                most ->
                        lines.add(
                                most == 0
                                        ? "interrupts: never masked"
                                        : "interrupts: masked for at most %,d instructions"
                                                .formatted(most)));
        Warnings.of(report).forEach(warning -> lines.add("warning: " + warning));
        return lines;
    }
}
