package dev.cortado.cli.qemu;

import java.io.ByteArrayOutputStream;

/** Bytes as the board's console expects them, see {@code dev.cortado.runtime.console}. */
public final class ConsoleInput {

    /** EOT: ends the input. */
    public static final byte END = 0x04;

    /** SYN: the next byte is ordinary. */
    private static final byte NEXT_IS_ORDINARY = 0x16;

    private ConsoleInput() {}

    /** The first bytes of the array, marked as ordinary where they would mean something else. */
    public static byte[] quoted(byte[] bytes, int length) {
        ByteArrayOutputStream quoted = new ByteArrayOutputStream(length);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == END || bytes[i] == NEXT_IS_ORDINARY) {
                quoted.write(NEXT_IS_ORDINARY);
            }
            quoted.write(bytes[i]);
        }
        return quoted.toByteArray();
    }
}
