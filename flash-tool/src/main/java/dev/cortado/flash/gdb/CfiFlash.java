package dev.cortado.flash.gdb;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import java.util.Arrays;
import java.util.List;

/**
 * NOR flash of Intel's command set, by routines that run in the board's RAM: a debugger's own
 * writes need not reach the chips, and QEMU's go to the memory before them and not to the file
 * behind them. Two chips of 16 bits are side by side, so each command is in both halves of a word.
 * Intel, Common Flash Interface and Command Sets, command set 0x0001.
 */
final class CfiFlash implements FlashAccess {

    private static final int READY = 0x0080_0080;
    private static final int BLOCK_ERASE = 0x0020_0020;
    private static final int BUFFERED_PROGRAM = 0x00E8_00E8;
    private static final int BLOCK_LOCK_SETUP = 0x0060_0060;

    /** Carries out what was set up: erases, programs or unlocks. */
    private static final int CONFIRM = 0x00D0_00D0;

    private static final int CLEAR_STATUS = 0x0050_0050;
    private static final int READ_ARRAY = 0x00FF_00FF;

    /** Bits 5, 4, 3 and 1 of either chip's status: erase, program, voltage, lock. */
    private static final int STATUS_ERRORS = 0x003A_003A;

    private static final int CODE_BYTES = 256;
    private static final int MOST_BUFFER_BYTES = 1024 * 1024;

    /** What QEMU's TLB covers with the fewest entries that it may shrink to, 64 pages of 4 KB. */
    private static final int TLB_BYTES = 256 * 1024;

    /**
     * r0: block, r1: blocks, r2: bytes of a block, r3: READY, r4: BLOCK_ERASE, r5: CONFIRM, r6:
     * BLOCK_LOCK_SETUP, r9: 0, r11: CLEAR_STATUS, r12: READ_ARRAY. The status of all blocks is left
     * in r9.
     */
    private static final Routine ERASE =
            Routine.arm(
                    0xE5806000, // block: str r6, [r0]
                    0xE5805000, // str r5, [r0]
                    0xE5907000, // unlocking: ldr r7, [r0]
                    0xE1D37007, // bics r7, r3, r7
                    0x1AFFFFFC, // bne unlocking
                    0xE5804000, // str r4, [r0]
                    0xE5805000, // str r5, [r0]
                    0xE5907000, // erasing: ldr r7, [r0]
                    0xE1D38007, // bics r8, r3, r7
                    0x1AFFFFFC, // bne erasing
                    0xE1899007, // orr r9, r9, r7
                    0xE2511001, // subs r1, r1, #1
                    0x10800002, // addne r0, r0, r2
                    0x1AFFFFF1, // bne block
                    0xE580B000, // str r11, [r0]
                    0xE580C000, // str r12, [r0]
                    0xEAFFFFFE); // end: b end

    /**
     * r0: source, r1: destination, r2: words, r3: READY, r4: BUFFERED_PROGRAM, r5: CONFIRM, r6:
     * BLOCK_LOCK_SETUP, r9: 0, r11: CLEAR_STATUS, r12: READ_ARRAY. A buffer of both chips has 512
     * words. The status of all buffers is left in r9.
     */
    private static final Routine WRITE =
            Routine.arm(
                    0xE5816000, // buffer: str r6, [r1]
                    0xE5815000, // str r5, [r1]
                    0xE5917000, // unlocking: ldr r7, [r1]
                    0xE1D37007, // bics r7, r3, r7
                    0x1AFFFFFC, // bne unlocking
                    0xE5814000, // str r4, [r1]
                    0xE5917000, // taken: ldr r7, [r1]
                    0xE1D37007, // bics r7, r3, r7
                    0x1AFFFFFC, // bne taken
                    0xE7E88151, // ubfx r8, r1, #2, #9
                    0xE2688C02, // rsb r8, r8, #512
                    0xE1580002, // cmp r8, r2
                    0x81A08002, // movhi r8, r2
                    0xE0422008, // sub r2, r2, r8
                    0xE2487001, // sub r7, r8, #1
                    0xE1877807, // orr r7, r7, r7, lsl #16
                    0xE5817000, // str r7, [r1]
                    0xE1A0A001, // mov r10, r1
                    0xE4907004, // word: ldr r7, [r0], #4
                    0xE48A7004, // str r7, [r10], #4
                    0xE2588001, // subs r8, r8, #1
                    0x1AFFFFFB, // bne word
                    0xE5815000, // str r5, [r1]
                    0xE5917000, // programming: ldr r7, [r1]
                    0xE1D38007, // bics r8, r3, r7
                    0x1AFFFFFC, // bne programming
                    0xE1899007, // orr r9, r9, r7
                    0xE3520000, // cmp r2, #0
                    0x11A0100A, // movne r1, r10
                    0x1AFFFFE1, // bne buffer
                    0xE581B000, // str r11, [r1]
                    0xE581C000, // str r12, [r1]
                    0xEAFFFFFE); // end: b end

    private static final int STATUS_REGISTER = 9;

    private final GdbServer server;
    private final Core core;
    private final MemoryRegion ram;
    private final int bufferBytes;

    CfiFlash(GdbServer server, Core core, MemoryRegion ram) {
        this.server = server;
        this.core = core;
        this.ram = ram;
        this.bufferBytes = (int) Math.min(MOST_BUFFER_BYTES, ram.length() - CODE_BYTES) & ~3;
    }

    @Override
    public String description() {
        return "flash written by CFI commands";
    }

    @Override
    public boolean erasable() {
        return true;
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        for (SectorRun run : SectorRun.of(sectors)) {
            command("erase", ERASE, BLOCK_ERASE, run.origin(), run.count(), run.sectorBytes());
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += bufferBytes) {
            int to = Math.min(from + bufferBytes, bytes.length);
            long buffer = buffer(address + from);
            server.write(buffer, Arrays.copyOfRange(bytes, from, to));
            command(
                    "write",
                    WRITE,
                    BUFFERED_PROGRAM,
                    (int) buffer,
                    (int) address + from,
                    (to - from) / 4);
        }
    }

    /**
     * Where in RAM the source is: if RAM is large enough, so that source and destination are in
     * different entries of QEMU's TLB, and neither displaces the other's.
     */
    private long buffer(long destination) {
        long lowest = ram.origin() + CODE_BYTES;
        long apart = Math.floorMod(destination + TLB_BYTES / 2 - lowest, (long) TLB_BYTES);
        boolean fits = CODE_BYTES + apart + bufferBytes <= ram.length();
        return fits ? lowest + apart : lowest;
    }

    private void command(String verb, Routine routine, int command, int r0, int r1, int r2) {
        core.run(
                ram.origin(),
                routine,
                r0,
                r1,
                r2,
                READY,
                command,
                CONFIRM,
                BLOCK_LOCK_SETUP,
                0,
                0,
                0,
                0,
                CLEAR_STATUS,
                READ_ARRAY);
        long status = core.register(STATUS_REGISTER);
        if ((status & STATUS_ERRORS) != 0) {
            throw new FlashException(
                    "the flash could not %s (status 0x%08X): it may be protected or worn out"
                            .formatted(verb, status),
                    "Unlock it, or use another board.");
        }
    }

    @Override
    public void finish() {
        core.restore();
    }
}
