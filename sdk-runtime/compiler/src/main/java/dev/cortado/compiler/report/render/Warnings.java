package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.MaskingSection.Masked;
import dev.cortado.compiler.report.StackSection;
import java.util.ArrayList;
import java.util.List;

/** What a developer should know at once. */
final class Warnings {
    private static final String RESERVE =
            "below a stack check %,d bytes may be needed; %,d are left free";

    private Warnings() {}

    static List<String> of(BuildReport report) {
        List<String> warnings = new ArrayList<>();
        StackSection stack = report.stack();
        if (stack.mainBytes() > stack.mainStackBytes()) {
            warnings.add(
                    "the main stack may need %,d bytes; the board's profile gives it %,d"
                            .formatted(stack.mainBytes(), stack.mainStackBytes()));
        }
        if (stack.handlerStackBytes() != 0 && stack.handlerBytes() > stack.handlerStackBytes()) {
            warnings.add(
                    "interrupt handlers may need %,d bytes of stack; they have %,d"
                            .formatted(stack.handlerBytes(), stack.handlerStackBytes()));
        }
        stack.reserve()
                .filter(reserve -> !reserve.isSufficient())
                .ifPresent(
                        reserve ->
                                warnings.add(
                                        reserve.proved()
                                                ? RESERVE.formatted(
                                                        reserve.neededBytes(), reserve.bytes())
                                                : "no bound on the stack below a stack check"));
        for (StackSection.Entry entry : stack.entries()) {
            if (entry.kind() == StackSection.EntryKind.THREAD
                    && entry.bytes() > stack.threadStackBytes()) {
                warnings.add(
                        "a thread of %s may need %,d bytes of stack; the board's profile gives %,d"
                                .formatted(entry.name(), entry.bytes(), stack.threadStackBytes()));
            }
        }
        for (Masked masked : report.masking().sections()) {
            masked.unbounded()
                    .ifPresent(
                            reason ->
                                    warnings.add(
                                            "no bound on how long interrupts are masked at %s: %s"
                                                    .formatted(masked.place(), reason)));
        }
        return warnings;
    }
}
