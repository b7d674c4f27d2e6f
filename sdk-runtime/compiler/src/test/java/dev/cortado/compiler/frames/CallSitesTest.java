package dev.cortado.compiler.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallSitesTest {
    private static final long ORIGIN = 0x400;

    private static List<Long> returnAddresses(int... halfwords) {
        ByteBuffer code = ByteBuffer.allocate(halfwords.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int each : halfwords) {
            code.putShort((short) each);
        }
        List<Long> found = new ArrayList<>();
        CallSites.scan(code, ORIGIN, ORIGIN, ORIGIN + code.limit(), found);
        return found;
    }

    @Test
    void callsAreBranchesWithLink() {
        // bl .; nop; blx r3; bx lr
        assertEquals(
                List.of(ORIGIN + 4, ORIGIN + 8),
                returnAddresses(0xF7FF, 0xFFFE, 0xBF00, 0x4798, 0x4770));
    }

    @Test
    void otherWideInstructionsAreNone() {
        // b.w .; dmb sy; movw r0, #0x4798: whose second half looks like no call of its own
        assertEquals(List.of(), returnAddresses(0xF7FF, 0xBFFE, 0xF3BF, 0x8F5F, 0xF244, 0x7098));
    }

    @Test
    void anInstructionThatTheEndCutsOffIsNone() {
        assertEquals(List.of(), returnAddresses(0xF7FF));
    }
}
