package dev.cortado.flash.gdb;

import dev.cortado.boards.MemoryRegion;
import java.util.Arrays;
import java.util.List;

/**
 * The controller of the nRF51's flash, by routines that run in the chip's RAM; nRF51 Series
 * Reference Manual v3.0, 6.
 */
final class NvmcFlash implements FlashAccess {

    private static final int READY = 0x4001_E400;
    private static final int CONFIG = 0x4001_E504;
    private static final int ERASEPAGE = 0x4001_E508;
    private static final int WRITE_ENABLED = 1;
    private static final int ERASE_ENABLED = 2;
    private static final int CODE_BYTES = 64;
    private static final int MOST_BUFFER_BYTES = 16 * 1024;

    /** r0: page, r1: pages, r2: bytes of a page, r3: READY, r5: ERASEPAGE, r6: mode, r7: CONFIG. */
    private static final Routine ERASE =
            Routine.thumb(
                    0xb672, // cpsid i
                    0x603e, // str r6, [r7]
                    0x6028, // page: str r0, [r5]
                    0x681c, // busy: ldr r4, [r3]
                    0x07e4, // lsls r4, r4, #31
                    0xd0fc, // beq busy
                    0x1880, // adds r0, r0, r2
                    0x3901, // subs r1, #1
                    0xd1f8, // bne page
                    0x2600, // movs r6, #0
                    0x603e, // str r6, [r7]
                    0xe7fe); // end: b end

    /** r0: source, r1: destination, r2: words, r3: READY, r6: mode, r7: CONFIG. */
    private static final Routine WRITE =
            Routine.thumb(
                    0xb672, // cpsid i
                    0x603e, // str r6, [r7]
                    0x6804, // word: ldr r4, [r0]
                    0x600c, // str r4, [r1]
                    0x681c, // busy: ldr r4, [r3]
                    0x07e4, // lsls r4, r4, #31
                    0xd0fc, // beq busy
                    0x3004, // adds r0, #4
                    0x3104, // adds r1, #4
                    0x3a01, // subs r2, #1
                    0xd1f6, // bne word
                    0x2600, // movs r6, #0
                    0x603e, // str r6, [r7]
                    0xe7fe); // end: b end

    private final GdbServer server;
    private final Core core;
    private final MemoryRegion ram;
    private final int bufferBytes;

    NvmcFlash(GdbServer server, Core core, MemoryRegion ram) {
        this.server = server;
        this.core = core;
        this.ram = ram;
        this.bufferBytes = (int) Math.min(MOST_BUFFER_BYTES, ram.length() - CODE_BYTES) & ~3;
    }

    @Override
    public String description() {
        return "flash written through its controller";
    }

    @Override
    public boolean erasable() {
        return true;
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        for (SectorRun run : SectorRun.of(sectors)) {
            core.run(
                    ram.origin(),
                    ERASE,
                    run.origin(),
                    run.count(),
                    run.sectorBytes(),
                    READY,
                    0,
                    ERASEPAGE,
                    ERASE_ENABLED,
                    CONFIG);
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        long buffer = ram.origin() + CODE_BYTES;
        for (int from = 0; from < bytes.length; from += bufferBytes) {
            int to = Math.min(from + bufferBytes, bytes.length);
            server.write(buffer, Arrays.copyOfRange(bytes, from, to));
            core.run(
                    ram.origin(),
                    WRITE,
                    (int) buffer,
                    (int) address + from,
                    (to - from) / 4,
                    READY,
                    0,
                    0,
                    WRITE_ENABLED,
                    CONFIG);
        }
    }

    @Override
    public void finish() {
        core.restore();
    }
}
