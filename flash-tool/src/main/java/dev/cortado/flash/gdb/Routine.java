package dev.cortado.flash.gdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Code that a core runs from RAM wherever it is put; it takes its arguments in registers and ends
 * at its last instruction, a branch to itself.
 *
 * @param code the instructions as in memory
 * @param instructionBytes the length of the last instruction
 * @param status the program status register at its start
 */
record Routine(byte[] code, int instructionBytes, int status) {

    /** ARMv7-M B1.4.2: the T bit of EPSR. */
    private static final int THUMB_STATUS = 0x0100_0000;

    /** ARM DDI 0406C B1.3.3: Supervisor mode, ARM state, IRQ and FIQ masked. */
    private static final int ARM_STATUS = 0xD3;

    /** A routine for the M profile, of instructions of 16 bits. */
    static Routine thumb(int... instructions) {
        ByteBuffer code = ByteBuffer.allocate(instructions.length * 2);
        code.order(ByteOrder.LITTLE_ENDIAN);
        for (int instruction : instructions) {
            code.putShort((short) instruction);
        }
        return new Routine(code.array(), 2, THUMB_STATUS);
    }

    /** A routine for the A profile. */
    static Routine arm(int... instructions) {
        ByteBuffer code = ByteBuffer.allocate(instructions.length * 4);
        code.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(instructions);
        return new Routine(code.array(), 4, ARM_STATUS);
    }

    /** The last instruction's offset. */
    int end() {
        return code.length - instructionBytes;
    }
}
