package dev.cortado.ota.campaign;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.Trailer;
import dev.cortado.ota.format.TrailerFlag;
import dev.cortado.ota.format.TrailerLayout;
import java.util.Arrays;

/** Reads the trailers of mutated slots: a field counts as set only if it is, to the bit. */
final class TrailerCheck {

    private static final int ERASED = 0xff;

    private final byte[] slot;
    private final TrailerLayout layout;

    /** For mutations of a slot with a good trailer. */
    TrailerCheck(byte[] slot, TrailerLayout layout) {
        this.slot = slot;
        this.layout = layout;
    }

    /** Whether what was read is what is there; a slot that is too small has no trailer. */
    boolean holds(byte[] input, ImageSource source) {
        try {
            Trailer trailer = Trailer.read(source, layout, ERASED);
            int magic = layout.magic();
            int end = magic + TrailerLayout.MAGIC_BYTES;
            boolean isGood = Arrays.equals(input, magic, end, slot, magic, end);
            return (trailer.magic() == TrailerFlag.SET) == isGood
                    && trailer.imageOk() == flag(input[layout.imageOk()])
                    && trailer.copyDone() == flag(input[layout.copyDone()]);
        } catch (ImageException e) {
            return input.length < layout.slotBytes();
        }
    }

    private static TrailerFlag flag(byte value) {
        return switch (value) {
            case 1 -> TrailerFlag.SET;
            case (byte) ERASED -> TrailerFlag.UNSET;
            default -> TrailerFlag.BAD;
        };
    }
}
