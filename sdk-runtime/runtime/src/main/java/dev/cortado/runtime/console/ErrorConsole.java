package dev.cortado.runtime.console;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.StringLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;

/** Standard error: the semihosting console of development images, else the console device. */
@Unchecked
public final class ErrorConsole {
    /** Semihosting for A64 and A32, 7.18: SYS_WRITEC. */
    private static final int SYS_WRITEC = 0x03;

    private ErrorConsole() {}

    /** Writes one byte. */
    @NoAllocation
    public static void write(int value) {
        if (ImageConstants.semihosting()) {
            Address character = Cpu.stackAllocate(1);
            character.storeIntVolatile(0, value & 0xFF);
            Cpu.semihosting(SYS_WRITEC, character);
        } else {
            Console.write(value);
        }
    }

    /** Writes a string as UTF-8; an unpaired surrogate becomes a question mark. */
    public static void print(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int c = text.charAt(i);
            if (c < 0x80) {
                write(c);
            } else if (c < 0x800) {
                write(0xC0 | c >> 6);
                write(0x80 | c & 0x3F);
            } else {
                i += printWide(text, i, c);
            }
        }
    }

    /** Writes the character at {@code index}, above U+07FF, and returns how many more chars it took. */
    private static int printWide(String text, int index, int c) {
        int surrogate = c - 0xD800;
        if (surrogate < 0 || surrogate >= 0x800) {
            write(0xE0 | c >> 12);
            write(0x80 | c >> 6 & 0x3F);
            write(0x80 | c & 0x3F);
            return 0;
        }
        int low = index + 1 < text.length() ? text.charAt(index + 1) - 0xDC00 : -1;
        if (surrogate >= 0x400 || low < 0 || low >= 0x400) {
            write('?');
            return 0;
        }
        int codePoint = 0x10000 + (surrogate << 10) + low;
        write(0xF0 | codePoint >> 18);
        write(0x80 | codePoint >> 12 & 0x3F);
        write(0x80 | codePoint >> 6 & 0x3F);
        write(0x80 | codePoint & 0x3F);
        return 1;
    }

    /**
     * Writes an ASCII literal by reading its bytes in flash: for fault handlers, which must not throw.
     *
     * @param literal a string constant of ASCII characters
     */
    @Unchecked
    @NoAllocation
    public static void printLiteral(String literal) {
        Address bytes = Address.ofObject(literal).loadAddress(StringLayout.VALUE);
        int length = bytes.loadInt(ObjectLayout.ARRAY_LENGTH);
        for (int i = 0; i < length; i++) {
            write(bytes.loadByte(ObjectLayout.ARRAY_ELEMENTS + i));
        }
    }

    /** Writes a word as 0x and eight hexadecimal digits. */
    @NoAllocation
    public static void printHex(int word) {
        write('0');
        write('x');
        for (int shift = 28; shift >= 0; shift -= 4) {
            int digit = word >>> shift & 0xF;
            write(digit < 10 ? '0' + digit : 'a' - 10 + digit);
        }
    }

    /** Writes a number that is not negative, in decimal. */
    @NoAllocation
    public static void printDecimal(int number) {
        int power = 1;
        while (number / power >= 10) {
            power *= 10;
        }
        for (int left = number; power != 0; power /= 10) {
            write('0' + left / power);
            left %= power;
        }
    }
}
