package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where control goes after an instruction. Source: ARMv7-M A7.7.
 *
 * @param target of a direct branch or call
 * @param fallsThrough whether control may also pass to the instruction that follows; after a call
 *     that is where it comes back
 */
record Flow(Kind kind, OptionalLong target, boolean fallsThrough) {
    /** The kinds of transfer. */
    enum Kind {
        NEXT,
        BRANCH,
        CALL,
        INDIRECT_CALL,
        INDIRECT_JUMP,
        TABLE_JUMP,
        RETURN
    }

    private static final String CONDITION = "(eq|ne|hs|lo|mi|pl|vs|vc|hi|ls|ge|lt|gt|le)";
    private static final Pattern BRANCH = Pattern.compile("b" + CONDITION + "?");
    private static final Pattern OTHER = Pattern.compile("(.*?)" + CONDITION + "?");
    private static final Pattern DISTANCE = Pattern.compile("#(-?)(0x)?([0-9a-f]+)$");

    /** ARMv7-M A5.1.2: the program counter reads as the address of the instruction plus 4. */
    private static final int PROGRAM_COUNTER_BYTES = 4;

    private static final Flow STRAIGHT = new Flow(Kind.NEXT, OptionalLong.empty(), true);

    static Flow of(MachineInstruction instruction) {
        String mnemonic = instruction.mnemonic().toLowerCase(Locale.ROOT);
        String operands = instruction.operands();
        if (BRANCH.matcher(mnemonic).matches()) {
            return direct(Kind.BRANCH, instruction, mnemonic.length() > 1);
        }
        if (mnemonic.equals("cbz") || mnemonic.equals("cbnz")) {
            return direct(Kind.BRANCH, instruction, true);
        }
        Matcher parts = OTHER.matcher(mnemonic);
        if (!parts.matches()) {
            return STRAIGHT;
        }
        boolean conditional = parts.group(2) != null;
        return switch (parts.group(1)) {
            case "bl" -> direct(Kind.CALL, instruction, true);
            case "blx" -> new Flow(Kind.INDIRECT_CALL, OptionalLong.empty(), true);
            case "bx" ->
                    away(operands.equals("lr") ? Kind.RETURN : Kind.INDIRECT_JUMP, conditional);
            case "rfeia" -> away(Kind.RETURN, false);
            case "tbb", "tbh" -> away(Kind.TABLE_JUMP, false);
            case "pop", "ldm", "ldmia", "ldmdb" ->
                    loadsProgramCounter(operands) ? away(Kind.RETURN, conditional) : STRAIGHT;
            case "ldr" ->
                    operands.startsWith("pc,")
                            ? away(
                                    operands.contains("[sp]") ? Kind.RETURN : Kind.INDIRECT_JUMP,
                                    conditional)
                            : STRAIGHT;
            case "mov", "add" ->
                    operands.startsWith("pc,")
                            ? away(
                                    operands.equals("pc, lr") ? Kind.RETURN : Kind.INDIRECT_JUMP,
                                    conditional)
                            : STRAIGHT;
            case "udf" -> new Flow(Kind.NEXT, OptionalLong.empty(), false);
            default -> STRAIGHT;
        };
    }

    private static boolean loadsProgramCounter(String operands) {
        return operands.endsWith("pc}");
    }

    private static Flow away(Kind kind, boolean conditional) {
        return new Flow(kind, OptionalLong.empty(), conditional);
    }

    private static Flow direct(Kind kind, MachineInstruction instruction, boolean fallsThrough) {
        Matcher distance = DISTANCE.matcher(instruction.operands());
        if (!distance.find()) {
            throw new IllegalStateException("no target in " + instruction);
        }
        long value = Long.parseLong(distance.group(3), distance.group(2) == null ? 10 : 16);
        long target =
                instruction.address()
                        + PROGRAM_COUNTER_BYTES
                        + (distance.group(1).isEmpty() ? value : -value);
        return new Flow(kind, OptionalLong.of(target), fallsThrough);
    }
}
