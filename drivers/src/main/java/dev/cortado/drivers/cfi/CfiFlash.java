package dev.cortado.drivers.cfi;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.drivers.WordFlash;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.FlashOperation;

/**
 * Two 16-bit NOR chips of Intel's command set side by side, as QEMU's virt has them: blocks of 128
 * KB each, so sectors of 256 KB, and words of 4 bytes.
 *
 * <p>The program may itself be in this flash: it does not go on before an operation is complete and
 * the flash can be read again. What was done is read back. For one thread.
 */
@Unchecked
public final class CfiFlash extends WordFlash {
    /** Less than the chips' buffers, 1 KB each, and aligned as they are. */
    static final int BUFFER_BYTES = 256;

    private static final int SECTOR_BYTES = 256 * 1024;

    private final int base;
    private final FlashCommands commands;

    /** The flash whose first word is at {@code base}. */
    public CfiFlash(int base) {
        this(base, new CommandRoutine());
    }

    CfiFlash(int base, FlashCommands commands) {
        super(base);
        this.base = base;
        this.commands = commands;
    }

    @Override
    public boolean canRepeatProgram() {
        return true;
    }

    @Override
    public int sectorBytes(int offset) {
        return SECTOR_BYTES;
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) throws FlashException {
        int done = 0;
        while (done < length) {
            int at = offset + done;
            int room = BUFFER_BYTES - (at & BUFFER_BYTES - 1);
            int count = Math.min(room, length - done);
            for (int i = 0; i < count; i += WORD_BYTES) {
                commands.source(i / WORD_BYTES, word(buffer, index + done + i));
            }
            boolean accepted = commands.program(base + at, count / WORD_BYTES);
            if (!accepted || !holds(at, buffer, index + done, count)) {
                throw new FlashException(FlashOperation.PROGRAM, at);
            }
            done += count;
        }
    }

    @Override
    public void erase(int offset) throws FlashException {
        if (!commands.erase(base + offset) || !isBlank(offset, SECTOR_BYTES)) {
            throw new FlashException(FlashOperation.ERASE, offset);
        }
    }

    private boolean holds(int offset, byte[] buffer, int index, int length) {
        Address words = at(offset);
        int differing = 0;
        for (int i = 0; i < length; i += WORD_BYTES) {
            differing |= words.loadIntVolatile(i) ^ word(buffer, index + i);
        }
        return differing == 0;
    }
}
