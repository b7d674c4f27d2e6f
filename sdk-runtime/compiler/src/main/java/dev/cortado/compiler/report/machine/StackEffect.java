package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many bytes an instruction takes from the stack; negative when it gives them back.
 *
 * @param bytes the growth; 0 if it is not known
 * @param known whether the growth follows from the code
 */
record StackEffect(long bytes, boolean known) {
    private static final Pattern SINGLE_ADJUST = Pattern.compile("(sp, )?sp, #.*");
    private static final Pattern REGISTER_ADJUST = Pattern.compile("(?:sp, )?sp, (r\\d+|lr|sp)");
    private static final Pattern PRE_INDEX = Pattern.compile(".*\\[sp, (#[^]]+)]!");
    private static final Pattern POST_INDEX = Pattern.compile(".*\\[sp], (#.*)");
    private static final int LOOK_BACK = 8;
    private static final long RETURN_STATE_BYTES = 8;
    private static final StackEffect NONE = new StackEffect(0, true);
    private static final StackEffect UNKNOWN = new StackEffect(0, false);

    /** The effect of an instruction of a function. */
    static StackEffect of(
            MachineInstruction instruction,
            NavigableMap<Long, MachineInstruction> code,
            MachineProgram program) {
        String operands = instruction.operands();
        if (!operands.contains("sp") && !isListOperation(instruction.mnemonic())) {
            return NONE;
        }
        String mnemonic = baseMnemonic(instruction.mnemonic());
        return switch (mnemonic) {
            case "push", "vpush" -> new StackEffect(listBytes(operands), true);
            case "pop", "vpop" -> new StackEffect(-listBytes(operands), true);
            case "stmdb", "vstmdb" -> writesBack(operands, 1);
            // ARM DDI 0406C B9.3.16, B9.3.13: a return address and a program status register.
            case "srsdb" -> new StackEffect(RETURN_STATE_BYTES, true);
            case "rfeia" -> new StackEffect(-RETURN_STATE_BYTES, true);
            case "ldm", "ldmia", "vldmia" -> writesBack(operands, -1);
            case "sub", "subs", "subw" -> adjust(instruction, 1, code, program);
            case "add", "adds", "addw" -> adjust(instruction, -1, code, program);
            case "mov" -> operands.startsWith("sp, ") ? moved(instruction, code) : NONE;
            case "str", "strd", "ldr", "ldrd" -> indexed(operands);
            default -> NONE;
        };
    }

    private static boolean isListOperation(String mnemonic) {
        return mnemonic.contains("push") || mnemonic.contains("pop");
    }

    private static String baseMnemonic(String mnemonic) {
        return mnemonic.replaceFirst(
                "^(push|pop|vpush|vpop|ldm|ldmia|stmdb|sub|add|mov|str|ldr|strd|ldrd)"
                        + "(eq|ne|hs|lo|mi|pl|vs|vc|hi|ls|ge|lt|gt|le)$",
                "$1");
    }

    private static long listBytes(String operands) {
        String list = operands.substring(operands.indexOf('{') + 1, operands.indexOf('}'));
        long bytes = 0;
        for (String register : list.split(",")) {
            bytes += register.strip().startsWith("d") ? 8 : 4;
        }
        return bytes;
    }

    private static StackEffect writesBack(String operands, int sign) {
        return operands.startsWith("sp!")
                ? new StackEffect(sign * listBytes(operands), true)
                : NONE;
    }

    private static StackEffect adjust(
            MachineInstruction instruction,
            int sign,
            NavigableMap<Long, MachineInstruction> code,
            MachineProgram program) {
        String operands = instruction.operands();
        if (SINGLE_ADJUST.matcher(operands).matches()) {
            return new StackEffect(sign * RegisterConstant.immediate(operands).orElseThrow(), true);
        }
        Matcher register = REGISTER_ADJUST.matcher(operands);
        if (!register.matches()) {
            return NONE;
        }
        OptionalLong value = RegisterConstant.before(instruction, register.group(1), code, program);
        return value.isPresent() ? new StackEffect(sign * value.getAsLong(), true) : UNKNOWN;
    }

    /**
     * A move to SP gives a frame back, unless what is moved was computed below SP; bits that are
     * cleared of it count with their greatest value.
     */
    private static StackEffect moved(
            MachineInstruction instruction, NavigableMap<Long, MachineInstruction> code) {
        String register = instruction.operands().substring("sp, ".length());
        MachineInstruction at = instruction;
        for (int i = 0; i < LOOK_BACK; i++) {
            Map.Entry<Long, MachineInstruction> previous = code.lowerEntry(at.address());
            if (previous == null) {
                return NONE;
            }
            at = previous.getValue();
            if (at.mnemonic().equals("bic") && at.operands().startsWith(register + ", ")) {
                OptionalLong bytes = RegisterConstant.immediate(at.operands());
                return bytes.isPresent() ? new StackEffect(bytes.getAsLong(), true) : UNKNOWN;
            }
            if (at.mnemonic().startsWith("sub") && at.operands().startsWith(register + ", sp,")) {
                OptionalLong bytes = RegisterConstant.immediate(at.operands());
                return bytes.isPresent() ? new StackEffect(bytes.getAsLong(), true) : UNKNOWN;
            }
            if (at.mnemonic().startsWith("sub")
                    && at.operands().matches(register + ", (r\\d+|sp), (r\\d+|sp)")) {
                return UNKNOWN;
            }
        }
        return NONE;
    }

    private static StackEffect indexed(String operands) {
        Matcher pre = PRE_INDEX.matcher(operands);
        if (pre.matches()) {
            return new StackEffect(-RegisterConstant.immediate(pre.group(1)).orElseThrow(), true);
        }
        Matcher post = POST_INDEX.matcher(operands);
        return post.matches()
                ? new StackEffect(-RegisterConstant.immediate(post.group(1)).orElseThrow(), true)
                : NONE;
    }
}
