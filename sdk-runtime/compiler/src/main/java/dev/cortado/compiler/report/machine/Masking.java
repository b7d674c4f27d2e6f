package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;

/**
 * What an instruction does to the mask of interrupts: PRIMASK (ARMv7-M B5.2.1, B5.2.3), or the I
 * bit of CPSR (ARM DDI 0406C B1.3.3).
 */
enum Masking {
    NONE,
    /** CPSID i: exceptions of configurable priority wait. */
    SETS,
    /** MSR PRIMASK or MSR CPSR_c: the state before the matching CPSID returns. */
    RESTORES,
    /** CPSIE i, or the return from an exception: masked no more, however often it was set. */
    CLEARS;

    static Masking of(MachineInstruction instruction) {
        String operands = instruction.operands();
        return switch (instruction.mnemonic()) {
            case "cpsid" -> operands.contains("i") ? SETS : NONE;
            case "cpsie" -> operands.contains("i") ? CLEARS : NONE;
            case "msr" -> operands.matches("(?i)(primask|cpsr_c), .*") ? RESTORES : NONE;
            case "rfeia" -> CLEARS;
            default -> NONE;
        };
    }
}
