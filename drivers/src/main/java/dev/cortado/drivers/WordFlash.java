package dev.cortado.drivers;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.ota.bootloader.Flash;

/** Flash that is read as memory and programmed in words of 4 bytes. Nothing allocates. */
@Unchecked
public abstract class WordFlash implements Flash {
    /** The bytes of a word. */
    protected static final int WORD_BYTES = 4;

    /** An erased word. */
    protected static final int ERASED = 0xffff_ffff;

    private final int origin;

    /** Flash whose first word is at {@code origin}. */
    protected WordFlash(int origin) {
        this.origin = origin;
    }

    /** The address of an offset. */
    protected final Address at(int offset) {
        return Address.of(origin + offset);
    }

    @Override
    public final int unitBytes() {
        return WORD_BYTES;
    }

    @Override
    public final boolean read(int offset, byte[] buffer, int index, int length) {
        Address from = at(offset);
        if (ImageConstants.bootloader() && ((offset | index | length) & WORD_BYTES - 1) == 0) {
            // Nothing moves objects in a bootloader.
            Address to = Address.ofObject(buffer).plus(ObjectLayout.ARRAY_ELEMENTS + index);
            return readWords(from, to, length);
        }
        for (int i = 0; i < length; i++) {
            buffer[index + i] = from.loadByteVolatile(i);
        }
        return true;
    }

    /** Copies and compares: a word that a disturbed instruction left out is noticed. */
    private static boolean readWords(Address from, Address to, int length) {
        int differing = 0;
        for (int i = 0; i < length; i += WORD_BYTES) {
            to.storeIntVolatile(i, from.loadIntVolatile(i));
            differing |= to.loadIntVolatile(i) ^ from.loadIntVolatile(i);
        }
        return differing == 0;
    }

    @Override
    public final boolean isBlank(int offset, int length) {
        Address words = at(offset);
        for (int i = 0; i < length; i += WORD_BYTES) {
            if (words.loadIntVolatile(i) != ERASED) {
                return false;
            }
        }
        return true;
    }

    /** The word that four bytes of a buffer are, the first one lowest. */
    protected static int word(byte[] bytes, int index) {
        return bytes[index] & 0xff
                | (bytes[index + 1] & 0xff) << 8
                | (bytes[index + 2] & 0xff) << 16
                | bytes[index + 3] << 24;
    }
}
