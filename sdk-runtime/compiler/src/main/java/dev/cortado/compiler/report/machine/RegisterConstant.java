package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a register holds when that was set just before, in straight code. */
final class RegisterConstant {
    private static final Pattern IMMEDIATE = Pattern.compile("#(-?)(0x)?([0-9a-f]+)");
    private static final Pattern LITERAL = Pattern.compile("(r\\d+|lr), \\[pc, (#.*)]");
    private static final int LOOK_BACK = 8;

    private RegisterConstant() {}

    /** The value of a register before an instruction; empty if it is not a constant. */
    static OptionalLong before(
            MachineInstruction instruction,
            String register,
            NavigableMap<Long, MachineInstruction> code,
            MachineProgram program) {
        MachineInstruction at = instruction;
        OptionalLong high = OptionalLong.empty();
        for (int i = 0; i < LOOK_BACK; i++) {
            Map.Entry<Long, MachineInstruction> previous = code.lowerEntry(at.address());
            if (previous == null || previous.getValue().end() != at.address()) {
                return OptionalLong.empty();
            }
            at = previous.getValue();
            Matcher literal = LITERAL.matcher(at.operands());
            if (literal.matches() && literal.group(1).equals(register)) {
                // ARMv7-M A5.1.2: Align(PC, 4).
                long place = (at.address() + 4 & ~3L) + immediate(literal.group(2)).orElseThrow();
                return program.word(place)
                        .map(word -> OptionalLong.of((int) (long) word))
                        .orElse(OptionalLong.empty());
            }
            if (Flow.of(at).kind() != Flow.Kind.NEXT) {
                return OptionalLong.empty();
            }
            if (at.operands().startsWith(register + ",")) {
                OptionalLong value = immediate(at.operands());
                if (at.mnemonic().equals("movt") && value.isPresent()) {
                    high = OptionalLong.of(value.getAsLong() << 16);
                } else if (at.mnemonic().matches("movs?|movw") && value.isPresent()) {
                    return OptionalLong.of(value.getAsLong() | high.orElse(0));
                } else {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The first immediate of operands, in decimal or hexadecimal. */
    static OptionalLong immediate(String operands) {
        Matcher number = IMMEDIATE.matcher(operands);
        if (!number.find()) {
            return OptionalLong.empty();
        }
        long value = Long.parseLong(number.group(3), number.group(2) == null ? 10 : 16);
        return OptionalLong.of(number.group(1).isEmpty() ? value : -value);
    }
}
