package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.LittleEndian;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what must be encrypted where it is stored. */
final class ClearText {

    /** Payloads begin at a multiple of it, and are copied to multiples of it. */
    private static final int BLOCK_BYTES = 16;

    private static final int BUCKETS = 1 << 16;

    private final Set<Long> blocks = new HashSet<>();

    /** Whether there are blocks whose first bytes are such. */
    private final boolean[] likely = new boolean[BUCKETS];

    /** The payloads of those of some images that are encrypted; they are random. */
    ClearText(List<SimImage> images) {
        for (SimImage image : images) {
            if (image.isEncrypted()) {
                add(image.running());
            }
        }
    }

    private void add(byte[] image) {
        try {
            ImageLayout layout = ImageLayout.read(new ArraySource(image));
            int end = layout.protectedTlv() - BLOCK_BYTES;
            for (int at = layout.payloadOffset(); at <= end; at += BLOCK_BYTES) {
                blocks.add(block(image, at));
                likely[LittleEndian.u16(image, at)] = true;
            }
        } catch (ImageException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws if a part of a memory holds a block in clear. */
    void requireNone(Flash flash, int start, int bytes) {
        if (blocks.isEmpty()) {
            return;
        }
        byte[] content = new byte[bytes];
        if (!flash.read(start, content, 0, bytes)) {
            // Some unit is torn: the others are looked at one by one.
            int unit = Math.max(flash.unitBytes(), BLOCK_BYTES);
            for (int at = 0; at < bytes; at += unit) {
                if (!flash.read(start + at, content, at, unit)) {
                    LittleEndian.putU32(content, at, 0);
                }
            }
        }
        for (int at = 0; at < bytes; at += BLOCK_BYTES) {
            if (likely[LittleEndian.u16(content, at)] && blocks.contains(block(content, at))) {
                throw new ClaimException("text of an encrypted image in clear at " + (start + at));
            }
        }
    }

    private static long block(byte[] bytes, int at) {
        return (long) LittleEndian.u32(bytes, at) << 32
                | Integer.toUnsignedLong(LittleEndian.u32(bytes, at + 4));
    }
}
