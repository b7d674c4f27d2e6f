package dev.cortado.compiler.report.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.llvm.MachineInstruction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which instructions mask interrupts, on the M profile and on the A profile. */
class MaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpsid | i            | SETS",
                "cpsid | aif          | SETS",
                "cpsid | f            | NONE",
                "cpsie | i            | CLEARS",
                "cpsie | ai           | CLEARS",
                "cps   | #19          | NONE",
                "msr   | primask, r0  | RESTORES",
                "msr   | CPSR_c, r0   | RESTORES",
                "msr   | basepri, r0  | NONE",
                "msr   | CPSR_fs, r0  | NONE",
                "mrs   | r0, CPSR     | NONE",
                "rfeia | sp!          | CLEARS",
            })
    void maskOfAnInstruction(String mnemonic, String operands, Masking masking) {
        assertEquals(masking, Masking.of(new MachineInstruction(0, 4, mnemonic, operands)));
    }
}
