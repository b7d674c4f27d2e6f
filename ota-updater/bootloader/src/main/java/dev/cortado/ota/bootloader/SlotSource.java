package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageSource;

/** The part of a slot that an image may fill, which ends before the trailer's first sector. */
public class SlotSource implements ImageSource {

    private final FlashArea area;
    private final int bytes;

    /** The first bytes of an area. */
    public SlotSource(FlashArea area, int bytes) {
        this.area = area;
        this.bytes = bytes;
    }

    /** What another one reads. */
    SlotSource(SlotSource other) {
        this(other.area, other.bytes);
    }

    /** Where the slot begins in the memory. */
    public final int start() {
        return area.start();
    }

    @Override
    public final int size() {
        return bytes;
    }

    @Override
    public void read(int offset, byte[] buffer, int index, int length) throws ImageException {
        if (!area.read(offset, buffer, index, length)) {
            throw new ImageException(ImageFault.READ_FAILED, offset, 0, length);
        }
    }
}
