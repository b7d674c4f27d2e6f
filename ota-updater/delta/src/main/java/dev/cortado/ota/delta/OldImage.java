package dev.cortado.ota.delta;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageSource;

/** The old image, read through a small window. */
final class OldImage {

    private static final int WINDOW_BYTES = 64;
    private static final int BEFORE_BYTES = 8;

    private final ImageSource source;
    private final byte[] window = new byte[WINDOW_BYTES];
    private int bytes;
    private int from;
    private int to;
    private boolean failed;

    OldImage(ImageSource source) {
        this.source = source;
    }

    /** Only so many bytes are read. */
    void limit(int count) {
        bytes = Math.min(count, source.size());
        from = 0;
        to = 0;
        failed = false;
    }

    int bytes() {
        return bytes;
    }

    /** Whether the memory has failed to deliver. */
    boolean failed() {
        return failed;
    }

    /** A byte; 0 after the end. */
    int at(int offset) {
        if (offset < from || offset >= to) {
            if (offset < 0 || offset >= bytes) {
                return 0;
            }
            load(offset);
        }
        return window[offset - from] & 0xff;
    }

    int half(int offset) {
        return at(offset) | at(offset + 1) << 8;
    }

    private void load(int offset) {
        from = Math.max(0, offset - BEFORE_BYTES);
        to = Math.min(bytes, from + WINDOW_BYTES);
        try {
            source.read(from, window, 0, to - from);
        } catch (ImageException e) {
            failed = true;
        }
    }
}
