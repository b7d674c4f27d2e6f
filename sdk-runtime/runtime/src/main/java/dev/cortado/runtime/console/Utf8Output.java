package dev.cortado.runtime.console;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.StringLayout;
import dev.cortado.abi.Unchecked;

/**
 * Writes strings as UTF-8 (RFC 3629, 3), reading their characters where they are: nothing here can
 * throw.
 *
 * <p>Half of a surrogate pair becomes a question mark. Linear; nothing allocates.
 */
@Unchecked
final class Utf8Output {
    private static final int HIGH_SURROGATES = 0xD800;
    private static final int LOW_SURROGATES = 0xDC00;
    private static final int SURROGATES_PER_HALF = 0x400;

    private Utf8Output() {}

    /** Writes a text, not null, to standard error or output. */
    @NoAllocation
    static void print(String text, boolean toError) {
        Address string = Address.ofObject(text);
        Address value = string.loadAddress(StringLayout.VALUE);
        boolean wide = !ImageConstants.latin1() && string.loadByte(StringLayout.CODER) != 0;
        Address at = value.plus(ObjectLayout.ARRAY_ELEMENTS);
        Address end = at.plus(value.loadInt(ObjectLayout.ARRAY_LENGTH));
        while (at.isBelow(end)) {
            int unit;
            if (wide) {
                unit = at.loadChar(0);
                at = at.plus(2);
            } else {
                unit = at.loadByte(0) & 0xFF;
                at = at.plus(1);
            }
            if (unit < 0x80) {
                write(unit, toError);
            } else if (unit < 0x800) {
                write(0xC0 | unit >> 6, toError);
                writeLast(unit, toError);
            } else {
                int low = at.isBelow(end) ? at.loadChar(0) - LOW_SURROGATES : -1;
                if (writeWide(unit, low, toError)) {
                    at = at.plus(2);
                }
            }
        }
    }

    /**
     * Writes a unit above U+07FF; true when {@code low}, the next unit's offset among low
     * surrogates, went with it.
     */
    private static boolean writeWide(int unit, int low, boolean toError) {
        int high = unit - HIGH_SURROGATES;
        if (high < 0 || high >= 2 * SURROGATES_PER_HALF) {
            write(0xE0 | unit >> 12, toError);
            writeLast(unit >> 6, toError);
            writeLast(unit, toError);
            return false;
        }
        if (high >= SURROGATES_PER_HALF || low < 0 || low >= SURROGATES_PER_HALF) {
            write('?', toError);
            return false;
        }
        int codePoint = 0x10000 + (high << 10) + low;
        write(0xF0 | codePoint >> 18, toError);
        writeLast(codePoint >> 12, toError);
        writeLast(codePoint >> 6, toError);
        writeLast(codePoint, toError);
        return true;
    }

    private static void writeLast(int bits, boolean toError) {
        write(0x80 | bits & 0x3F, toError);
    }

    private static void write(int value, boolean toError) {
        if (toError) {
            ErrorConsole.write(value);
        } else {
            Console.write(value);
        }
    }
}
