package dev.cortado.runtime.console;

/** A board's console port: bytes out, bytes in. Nothing allocates. */
public interface ConsoleDevice {
    /** Readies the device; called once, before anything else. */
    void initialize();

    /** Undoes {@link #initialize}, once what was written is sent; for a bootloader. */
    void shutDown();

    /** Sends the low 8 bits of {@code value}; waits until the device takes them. */
    void write(int value);

    /** The next received byte, 0 to 255, or -1 when none is waiting. */
    int read();
}
