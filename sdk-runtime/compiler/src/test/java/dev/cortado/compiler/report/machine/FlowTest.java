package dev.cortado.compiler.report.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.llvm.MachineInstruction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each instruction does to the control flow, at address 0x100. */
class FlowTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add   | r0, r1           | NEXT          |     | true",
                "b     | #-8              | BRANCH        | fc  | false",
                "ble   | #0x10            | BRANCH        | 114 | true",
                "blt   | #16              | BRANCH        | 114 | true",
                "bls   | #16              | BRANCH        | 114 | true",
                "cbnz  | r4, #4           | BRANCH        | 108 | true",
                "bl    | #-0x104          | CALL          | 0   | true",
                "bleq  | #0               | CALL          | 104 | true",
                "blx   | r3               | INDIRECT_CALL |     | true",
                "bx    | lr               | RETURN        |     | false",
                "bxeq  | lr               | RETURN        |     | true",
                "bx    | r12              | INDIRECT_JUMP |     | false",
                "pop   | {r4, r5, pc}     | RETURN        |     | false",
                "popeq | {r4, pc}         | RETURN        |     | true",
                "pop   | {r4, r5}         | NEXT          |     | true",
                "ldr   | pc, [sp], #4     | RETURN        |     | false",
                "ldr   | pc, [r0, #4]     | INDIRECT_JUMP |     | false",
                "mov   | pc, r1           | INDIRECT_JUMP |     | false",
                "mov   | pc, lr           | RETURN        |     | false",
                "tbb   | [pc, r0]         | TABLE_JUMP    |     | false",
                "tbh   | [pc, r0, lsl #1] | TABLE_JUMP    |     | false",
                "udf   | #254             | NEXT          |     | false",
                "rfeia | sp!              | RETURN        |     | false",
                "srsdb | sp!, #19         | NEXT          |     | true",
            })
    void flowOfAnInstruction(
            String mnemonic, String operands, Flow.Kind kind, String target, boolean fallsThrough) {
        Flow flow = Flow.of(new MachineInstruction(0x100, 2, mnemonic, operands));
        assertEquals(kind, flow.kind());
        assertEquals(fallsThrough, flow.fallsThrough());
        assertEquals(
                target == null ? "" : target,
                flow.target().isPresent() ? Long.toHexString(flow.target().getAsLong()) : "");
    }
}
