package dev.cortado.flash.link;

import java.time.Duration;
import java.util.OptionalInt;

/** Reads a link byte by byte, with the bytes that came ahead kept. */
public final class ByteReader {

    private final ByteLink link;
    private final byte[] buffer = new byte[4096];
    private int position;
    private int limit;

    /** Reads this link; nobody else may. */
    public ByteReader(ByteLink link) {
        this.link = link;
    }

    /** The next byte, 0 to 255; empty if none comes in time. */
    public OptionalInt next(Duration timeout) {
        if (position == limit) {
            position = 0;
            limit = link.receive(buffer, 0, buffer.length, timeout);
        }
        return position == limit ? OptionalInt.empty() : OptionalInt.of(buffer[position++] & 0xff);
    }

    /** Forgets what has come and what comes until the line is silent for so long. */
    public void drain(Duration silence) {
        position = limit;
        while (link.receive(buffer, 0, buffer.length, silence) > 0) {
            position = limit;
        }
    }
}
