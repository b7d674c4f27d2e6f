package dev.cortado.ota.sim;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.PayloadCipher;
import java.util.HexFormat;
import java.util.Map;

/**
 * Does what another cipher does, which is asked only once for each image: by what it changes zeros
 * to, as a cipher in counter mode changes all else. Images are told apart by their headers.
 */
final class MaskCipher implements PayloadCipher {

    private final PayloadCipher cipher;
    private final Map<String, byte[]> masks;
    private boolean opened;
    private byte[] mask = {};

    /** With the masks that are known, which others may share. */
    MaskCipher(PayloadCipher cipher, Map<String, byte[]> masks) {
        this.cipher = cipher;
        this.masks = masks;
    }

    @Override
    public boolean open(ImageSource image) {
        opened = cipher.open(image);
        if (opened) {
            byte[] header = new byte[ImageHeader.BYTES];
            try {
                image.read(0, header, 0, header.length);
            } catch (ImageException e) {
                opened = false;
                return false;
            }
            mask =
                    masks.computeIfAbsent(
                            HexFormat.of().formatHex(header) + image.size(),
                            unknown -> {
                                byte[] zeros = new byte[image.size()];
                                cipher.apply(0, zeros, 0, zeros.length);
                                return zeros;
                            });
        }
        return opened;
    }

    @Override
    public void apply(int offset, byte[] bytes, int index, int length) {
        if (!opened) {
            cipher.apply(offset, bytes, index, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            bytes[index + i] ^= mask[offset + i];
        }
    }

    @Override
    public void close() {
        cipher.close();
        opened = false;
    }
}
