package dev.cortado.classlib.io;

import dev.cortado.runtime.console.ConsoleInput;
import java.io.InputStream;
import java.util.Objects;

/** System.in: the console's bytes up to the end of input. */
public final class ConsoleInputStream extends InputStream {
    @Override
    public int read() {
        return ConsoleInput.read();
    }

    /** Waits for the first byte, then takes what is there. */
    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        int first = ConsoleInput.read();
        if (first < 0) {
            return -1;
        }
        bytes[offset] = (byte) first;
        int count = 1;
        while (count < length && ConsoleInput.available() != 0) {
            bytes[offset + count] = (byte) ConsoleInput.read();
            count++;
        }
        return count;
    }

    @Override
    public int available() {
        return ConsoleInput.available();
    }
}
