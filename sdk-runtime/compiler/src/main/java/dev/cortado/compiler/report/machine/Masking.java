package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;

/** What an instruction does to PRIMASK. Source: ARMv7-M B5.2.1, B5.2.3. */
enum Masking {
    NONE,
    /** CPSID i: exceptions of configurable priority wait. */
    SETS,
    /** MSR PRIMASK: the state before the matching CPSID returns. */
    RESTORES,
    /** CPSIE i: masked no more, however often it was set. */
    CLEARS;

    static Masking of(MachineInstruction instruction) {
        String operands = instruction.operands();
        return switch (instruction.mnemonic()) {
            case "cpsid" -> operands.contains("i") ? SETS : NONE;
            case "cpsie" -> operands.contains("i") ? CLEARS : NONE;
            case "msr" -> operands.startsWith("primask") ? RESTORES : NONE;
            default -> NONE;
        };
    }
}
