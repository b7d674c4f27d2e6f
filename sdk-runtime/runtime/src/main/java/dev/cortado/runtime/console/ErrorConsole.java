package dev.cortado.runtime.console;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
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

    /** Writes a text, not null, as UTF-8. */
    @NoAllocation
    public static void print(String text) {
        Utf8Output.print(text, true);
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
}
