package dev.cortado.runtime.console;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;

/** Standard output and input over the board's console device. */
public final class Console {
    private Console() {}

    private static ConsoleDevice device() {
        return (ConsoleDevice) ImageConstants.console();
    }

    /** Readies the device. */
    @Unchecked
    @NoAllocation
    public static void initialize() {
        device().initialize();
    }

    /** Leaves the device as it was before {@link #initialize}. */
    @Unchecked
    @NoAllocation
    public static void shutDown() {
        device().shutDown();
    }

    /** Writes one byte to standard output. */
    @Unchecked
    @NoAllocation
    public static void write(int value) {
        device().write(value);
    }

    /** Writes a text, not null, as UTF-8. */
    @NoAllocation
    public static void print(String text) {
        Utf8Output.print(text, false);
    }

    /** Writes {@code length} bytes to standard output; throws IndexOutOfBoundsException. */
    @NoAllocation
    public static void write(byte[] bytes, int offset, int length) {
        ConsoleDevice device = device();
        for (int i = 0; i < length; i++) {
            device.write(bytes[offset + i]);
        }
    }
}
