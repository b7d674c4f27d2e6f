package dev.cortado.drivers.cfi;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.Unchecked;

/**
 * The one piece of code that runs while flash cannot be executed: a sequence of ARM instructions in
 * RAM that refers to nothing outside of itself.
 *
 * <p>Intel, Common Flash Interface and Command Sets, command set 0x0001: unlock the block, then
 * either write a buffer or erase, wait, leave the status behind, read the array again. Two chips of
 * 16 bits are side by side, so each command is in both halves of a word.
 */
@Unchecked
final class CommandRoutine implements FlashCommands {
    /** Bits 5, 4, 3 and 1 of either chip's status: erase, program, voltage, lock. */
    static final int STATUS_ERRORS = 0x003A_003A;

    static final int FIRST_PARAMETER = 47;

    /** Written at run time, so that it is in RAM; the parameters are its last words. */
    private static final int[] CODE = {
        0xE92D4010, // push {r4, lr}
        0xE28F00B0, // adr r0, parameters
        0xE890000E, // ldm r0, {r1, r2, r3}     flash, source, words or 0 to erase
        0xE3A04080, // mov r4, #0x80            ready
        0xE1844804, // orr r4, r4, r4, lsl #16
        0xE3A0C060, // mov r12, #0x60           block lock setup
        0xE18CC80C, // orr r12, r12, r12, lsl #16
        0xE581C000, // str r12, [r1]
        0xE3A0C0D0, // mov r12, #0xD0           unlock
        0xE18CC80C, // orr r12, r12, r12, lsl #16
        0xE581C000, // str r12, [r1]
        0xE591C000, // 1: ldr r12, [r1]
        0xE1D4C00C, // bics r12, r4, r12
        0x1AFFFFFC, // bne 1b
        0xE3530000, // cmp r3, #0
        0x03A0C020, // moveq r12, #0x20         block erase
        0x13A0C0E8, // movne r12, #0xE8         write to buffer
        0xE18CC80C, // orr r12, r12, r12, lsl #16
        0xE581C000, // str r12, [r1]
        0x0A00000A, // beq 5f
        0xE591C000, // 2: ldr r12, [r1]
        0xE1D4C00C, // bics r12, r4, r12
        0x1AFFFFFC, // bne 2b
        0xE243C001, // sub r12, r3, #1          the count less one
        0xE18CC80C, // orr r12, r12, r12, lsl #16
        0xE581C000, // str r12, [r1]
        0xE1A0E001, // mov lr, r1
        0xE492C004, // 3: ldr r12, [r2], #4
        0xE48EC004, // str r12, [lr], #4
        0xE2533001, // subs r3, r3, #1
        0x1AFFFFFB, // bne 3b
        0xE3A0C0D0, // 5: mov r12, #0xD0        confirm
        0xE18CC80C, // orr r12, r12, r12, lsl #16
        0xE581C000, // str r12, [r1]
        0xE5912000, // 4: ldr r2, [r1]
        0xE1D4C002, // bics r12, r4, r2
        0x1AFFFFFC, // bne 4b
        0xE580200C, // str r2, [r0, #12]
        0xE3A0C050, // mov r12, #0x50           clear status
        0xE18CC80C, // orr r12, r12, r12, lsl #16
        0xE581C000, // str r12, [r1]
        0xE3A0C0FF, // mov r12, #0xFF           read array
        0xE18CC80C, // orr r12, r12, r12, lsl #16
        0xE581C000, // str r12, [r1]
        0xF57FF04F, // dsb
        0xF57FF06F, // isb
        0xE8BD8010, // pop {r4, pc}
        0,
        0,
        0,
        0
    };

    /** What is to be programmed, where the routine reaches it. */
    private static final int[] SOURCE = new int[CfiFlash.BUFFER_BYTES / 4];

    /** A copy of the instructions and the words for parameters behind them. */
    static int[] code() {
        return CODE.clone();
    }

    @Override
    public void source(int word, int value) {
        SOURCE[word] = value;
    }

    @Override
    public boolean program(int address, int words) {
        return run(address, words);
    }

    @Override
    public boolean erase(int address) {
        return run(address, 0);
    }

    private static boolean run(int address, int words) {
        CODE[FIRST_PARAMETER] = address;
        CODE[FIRST_PARAMETER + 1] = elements(SOURCE).toInt();
        CODE[FIRST_PARAMETER + 2] = words;
        int mask = Cpu.disableInterrupts();
        Cpu.instructionBarrier();
        Cpu.call(elements(CODE));
        Cpu.restoreInterrupts(mask);
        return (elements(CODE).loadIntVolatile((FIRST_PARAMETER + 3) * 4) & STATUS_ERRORS) == 0;
    }

    private static Address elements(int[] array) {
        return Address.ofObject(array).plus(8);
    }
}
