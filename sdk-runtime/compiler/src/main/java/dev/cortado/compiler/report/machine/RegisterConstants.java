package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each register holds before each instruction of a function, where that is a constant.
 *
 * <p>A forward analysis over the control flow; where paths meet only what they agree on stays. A
 * handler is entered with what the calls leave in the registers that a call preserves. Cost:
 * linear, times the constants that meet.
 */
final class RegisterConstants {
    private static final Pattern REGISTER = Pattern.compile("\\b(r\\d+|lr)\\b");
    private static final Pattern LITERAL = Pattern.compile("(r\\d+|lr), \\[pc, (#.*)]");
    private static final Pattern WRITES_BACK = Pattern.compile(".*(!|\\], [#r]).*");
    private static final Pattern READS_ONLY =
            Pattern.compile("(str|stm|cmp|cmn|tst|teq|push|vstr|vcmp|dmb|dsb|isb|nop|it|b).*");
    private static final Pattern WRITES_TWO = Pattern.compile("(ldrd|umull|smull|umlal|smlal).*");

    /** Procedure Call Standard for the Arm Architecture, 6.1.1. */
    private static final Set<String> CLOBBERED = Set.of("r0", "r1", "r2", "r3", "r12", "lr");

    private final MachineFunction function;
    private final MachineProgram program;
    private final Map<Long, Map<String, Long>> before = new HashMap<>();

    RegisterConstants(MachineFunction function, MachineProgram program) {
        this.function = function;
        this.program = program;
        follow(function.address(), Map.of());
        for (MachineInstruction instruction : function.code().values()) {
            if (!before.containsKey(instruction.address())) {
                follow(instruction.address(), preservedByCalls());
            }
        }
    }

    /** The constant in a register before an instruction. */
    OptionalLong before(MachineInstruction instruction, String register) {
        Long value = before.getOrDefault(instruction.address(), Map.of()).get(register);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private void follow(long start, Map<String, Long> state) {
        Deque<Long> pending = new ArrayDeque<>(List.of(start));
        before.put(start, state);
        while (!pending.isEmpty()) {
            MachineInstruction instruction = function.code().get(pending.removeLast());
            Map<String, Long> after = after(instruction, before.get(instruction.address()));
            for (long successor : function.successors(instruction)) {
                Map<String, Long> known = before.get(successor);
                Map<String, Long> met = known == null ? after : agreed(known, after);
                if (!met.equals(known)) {
                    before.put(successor, met);
                    pending.addLast(successor);
                }
            }
        }
    }

    private Map<String, Long> preservedByCalls() {
        Map<String, Long> all = null;
        for (MachineInstruction instruction : function.code().values()) {
            Map<String, Long> state = before.get(instruction.address());
            if (state != null && isCall(instruction)) {
                Map<String, Long> preserved = after(instruction, state);
                all = all == null ? preserved : agreed(all, preserved);
            }
        }
        return all == null ? Map.of() : all;
    }

    private static boolean isCall(MachineInstruction instruction) {
        Flow.Kind kind = Flow.of(instruction).kind();
        return kind == Flow.Kind.CALL || kind == Flow.Kind.INDIRECT_CALL;
    }

    private static Map<String, Long> agreed(Map<String, Long> a, Map<String, Long> b) {
        Map<String, Long> agreed = new TreeMap<>(a);
        agreed.entrySet().removeIf(each -> !each.getValue().equals(b.get(each.getKey())));
        return agreed;
    }

    private Map<String, Long> after(MachineInstruction instruction, Map<String, Long> state) {
        Map<String, Long> after = new TreeMap<>(state);
        if (isCall(instruction)) {
            after.keySet().removeAll(CLOBBERED);
            return after;
        }
        String operands = instruction.operands();
        String mnemonic = instruction.mnemonic();
        if (WRITES_BACK.matcher(operands).matches() || operands.contains("{")) {
            if (mnemonic.startsWith("stm")) {
                // Only the base is written.
                forget(operands, after, 1);
            } else if (!mnemonic.contains("push")) {
                forget(operands, after, Integer.MAX_VALUE);
            }
            return after;
        }
        if (READS_ONLY.matcher(mnemonic).matches() && !mnemonic.matches("strex.*|bfi|bfc|bic.*")) {
            return after;
        }
        Matcher literal = LITERAL.matcher(operands);
        if (mnemonic.equals("ldr") && literal.matches()) {
            // ARMv7-M A5.1.2: Align(PC, 4).
            long place =
                    (instruction.address() + 4 & ~3L)
                            + RegisterConstant.immediate(literal.group(2)).orElseThrow();
            forget(operands, after, 1);
            program.word(place).ifPresent(word -> after.put(literal.group(1), word));
            return after;
        }
        String[] parts = operands.split(", ");
        if (mnemonic.matches("movw|movs?") && parts.length == 2) {
            OptionalLong value = RegisterConstant.immediate(parts[1]);
            Long copied = state.get(parts[1]);
            forget(operands, after, 1);
            value.ifPresent(constant -> after.put(parts[0], constant));
            if (copied != null) {
                after.put(parts[0], copied);
            }
            return after;
        }
        if (mnemonic.equals("movt") && state.containsKey(parts[0])) {
            long low = state.get(parts[0]) & 0xffff;
            after.put(parts[0], RegisterConstant.immediate(parts[1]).orElseThrow() << 16 | low);
            return after;
        }
        forget(operands, after, WRITES_TWO.matcher(mnemonic).matches() ? 2 : 1);
        return after;
    }

    private static void forget(String operands, Map<String, Long> state, int count) {
        Matcher register = REGISTER.matcher(operands);
        for (int i = 0; i < count && register.find(); i++) {
            state.remove(register.group(1));
        }
    }
}
