package dev.cortado.drivers.cfi;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.ota.bootloader.Flash;
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
public final class CfiFlash implements Flash {
    /** Less than the chips' buffers, 1 KB each, and aligned as they are. */
    static final int BUFFER_BYTES = 256;

    private static final int WORD_BYTES = 4;
    private static final int SECTOR_BYTES = 256 * 1024;
    private static final int ERASED = 0xffff_ffff;

    private final int base;

    /** The flash whose first word is at {@code base}. */
    public CfiFlash(int base) {
        this.base = base;
    }

    @Override
    public int unitBytes() {
        return WORD_BYTES;
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
    public boolean read(int offset, byte[] buffer, int index, int length) {
        Address from = Address.of(base + offset);
        for (int i = 0; i < length; i++) {
            buffer[index + i] = from.loadByteVolatile(i);
        }
        return true;
    }

    @Override
    public boolean isBlank(int offset, int length) {
        Address words = Address.of(base + offset);
        for (int i = 0; i < length; i += WORD_BYTES) {
            if (words.loadIntVolatile(i) != ERASED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) throws FlashException {
        int done = 0;
        while (done < length) {
            int at = offset + done;
            int room = BUFFER_BYTES - (at & BUFFER_BYTES - 1);
            int count = Math.min(room, length - done);
            for (int i = 0; i < count; i += WORD_BYTES) {
                CommandRoutine.source(i / WORD_BYTES, word(buffer, index + done + i));
            }
            boolean accepted = CommandRoutine.program(base + at, count / WORD_BYTES);
            if (!accepted || !holds(at, buffer, index + done, count)) {
                throw new FlashException(FlashOperation.PROGRAM, at);
            }
            done += count;
        }
    }

    @Override
    public void erase(int offset) throws FlashException {
        if (!CommandRoutine.erase(base + offset) || !isBlank(offset, SECTOR_BYTES)) {
            throw new FlashException(FlashOperation.ERASE, offset);
        }
    }

    private boolean holds(int offset, byte[] buffer, int index, int length) {
        Address words = Address.of(base + offset);
        int differing = 0;
        for (int i = 0; i < length; i += WORD_BYTES) {
            differing |= words.loadIntVolatile(i) ^ word(buffer, index + i);
        }
        return differing == 0;
    }

    private static int word(byte[] bytes, int index) {
        return bytes[index] & 0xff
                | (bytes[index + 1] & 0xff) << 8
                | (bytes[index + 2] & 0xff) << 16
                | bytes[index + 3] << 24;
    }
}
