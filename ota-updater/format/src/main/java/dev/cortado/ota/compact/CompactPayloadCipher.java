package dev.cortado.ota.compact;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.PayloadCipher;

/** The payload cipher of small devices, with 300 bytes of RAM for each image at a time. */
public final class CompactPayloadCipher implements PayloadCipher {

    private final CompactContentKeys keys;
    private final CompactCounterMode cipher = new CompactCounterMode();
    private boolean opened;
    private int from;
    private int to;

    /** With keys that several ciphers may share. */
    public CompactPayloadCipher(CompactContentKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean open(ImageSource image) {
        opened = false;
        from = 0;
        to = Integer.MAX_VALUE;
        try {
            ImageLayout layout = ImageLayout.read(image);
            from = layout.payloadOffset();
            to = layout.header().isEncrypted() ? layout.protectedTlv() : 0;
            opened = to == 0 || keys.open(image, layout, cipher);
        } catch (ImageException e) {
            opened = false;
        }
        return opened;
    }

    @Override
    public void apply(int offset, byte[] bytes, int index, int length) {
        int first = Math.max(offset, from);
        int last = Math.min(offset + length, to);
        if (first >= last) {
            return;
        }
        int start = index + first - offset;
        if (opened) {
            cipher.apply(first - from, bytes, start, last - first);
            return;
        }
        for (int i = start; i < index + last - offset; i++) {
            bytes[i] = 0;
        }
    }

    @Override
    public void close() {
        to = 0;
        cipher.clear();
    }
}
