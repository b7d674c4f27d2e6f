package dev.cortado.ota.agent;

import dev.cortado.ota.delta.PatchDecoder;
import dev.cortado.ota.delta.PatchException;
import dev.cortado.ota.delta.PatchFault;
import dev.cortado.ota.delta.PatchHeader;
import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.SmpStatus;

/**
 * The upload of a patch in place of an image: it is applied as it comes, in order.
 *
 * <p>After a reset it is sent again from its beginning; what of the new image is there already is
 * not written again, as {@link ImageReceiver} knows it by the new image's hash. Allocates only at a
 * patch's beginning.
 */
final class PatchUpload {

    private static final int ABSENT = -1;
    private static final int HASH_BYTES = 32;

    private final PatchDecoder decoder;
    private final byte[] name = new byte[HASH_BYTES];
    private boolean active;
    private int length;
    private PatchFault fault = PatchFault.NO_PATCH;

    PatchUpload(ImageSlots slots) {
        this.decoder =
                new PatchDecoder(
                        slots.running().image(),
                        new PatchReceiver(
                                slots.running(), slots.receiver(), slots.other().imageCapacity()));
    }

    /** Whether a piece is the first one of a patch. */
    static boolean isFirst(CborReader request) {
        return request.number("off", ABSENT) == 0
                && request.bytes("data")
                && request.valueLength() >= 4
                && LittleEndian.u32(request.array(), request.valueOffset()) == PatchHeader.MAGIC;
    }

    /** Whether a patch is being applied. */
    boolean isActive() {
        return active;
    }

    /** Another upload takes the place of the patch. */
    void stop() {
        active = false;
    }

    /** Why the last patch was given up. */
    PatchFault fault() {
        return fault;
    }

    /** Serves a piece; returns a status of the image group. */
    int serve(CborReader request) {
        int offset = request.number("off", ABSENT);
        if (offset == 0) {
            begin(request);
        }
        if (offset != decoder.fed() || !request.bytes("data")) {
            return SmpStatus.OK;
        }
        int count = request.valueLength();
        if (count > length - offset) {
            return ImageStatus.DATA_OVERRUN;
        }
        try {
            decoder.feed(request.array(), request.valueOffset(), count);
            if (decoder.patchBytes() != 0 && decoder.patchBytes() != length) {
                throw new PatchException(PatchFault.WRONG_LENGTH);
            }
            return SmpStatus.OK;
        } catch (PatchException e) {
            active = false;
            fault = e.fault();
            return fault == PatchFault.TOO_LARGE
                    ? ImageStatus.TOO_LARGE
                    : fault == PatchFault.WRITE_FAILED
                            ? ImageStatus.WRITE_FAILED
                            : ImageStatus.INVALID_HEADER;
        }
    }

    /** Writes the pair with the offset that is wanted next. */
    void answer(CborWriter answer) {
        answer.text("off");
        answer.number(decoder.fed());
    }

    /** Begins anew, unless it is the patch that is being applied. */
    private void begin(CborReader request) {
        int total = request.number("len", 0);
        boolean named = request.bytes("sha") && request.valueLength() == HASH_BYTES;
        int differing = active && named ? total ^ length : 1;
        for (int i = 0; i < HASH_BYTES && named; i++) {
            byte b = request.array()[request.valueOffset() + i];
            differing |= b ^ name[i];
            name[i] = b;
        }
        if (differing != 0) {
            decoder.reset();
            length = total;
            active = true;
        }
    }
}
