package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.SmpStatus;

/**
 * The upload of the image group: pieces at offsets, answered by the offset that is wanted next.
 *
 * <p>It needs no more than an {@link ImageReceiver}, so that a bootloader's recovery can use it.
 * Allocates nothing after construction.
 */
public final class UploadCommand {

    private static final int ABSENT = -1;

    /** Where the header has its flags. */
    private static final int FLAGS = 16;

    private final ImageReceiver receiver;
    private final int capacity;
    private final byte[] digest = new byte[ImageReceiver.DIGEST_BYTES];

    /** The upload into a slot that takes images of so many bytes at most. */
    public UploadCommand(ImageReceiver receiver, int capacity) {
        this.receiver = receiver;
        this.capacity = capacity;
    }

    /**
     * Serves a piece.
     *
     * @return a status of the image group; if it is {@link SmpStatus#OK}, {@link #answer} writes
     *     the rest
     */
    public int serve(CborReader request) {
        int offset = request.number("off", ABSENT);
        if (offset < 0) {
            return ImageStatus.INVALID_OFFSET;
        }
        if (request.number("image", 0) != 0) {
            return ImageStatus.INVALID_SLOT;
        }
        try {
            if (offset == 0) {
                int status = begin(request);
                if (status != SmpStatus.OK) {
                    return status;
                }
            }
            if (!receiver.isActive()) {
                // A client of before a reset: it is to begin again, which resumes.
                return SmpStatus.OK;
            }
            if (!request.bytes("data")) {
                return offset == 0 ? SmpStatus.OK : ImageStatus.INVALID_LENGTH;
            }
            int count = request.valueLength();
            if (count > receiver.length() - offset) {
                return ImageStatus.DATA_OVERRUN;
            }
            boolean taken = receiver.accept(offset, request.array(), request.valueOffset(), count);
            return taken ? SmpStatus.OK : ImageStatus.WRITE_FAILED;
        } catch (FlashException e) {
            return ImageStatus.WRITE_FAILED;
        }
    }

    /** Whether the first piece of an image says that it is encrypted. */
    static boolean isEncrypted(CborReader request) {
        if (!request.bytes("data") || request.valueLength() < ImageHeader.BYTES) {
            return false;
        }
        int flags = LittleEndian.u32(request.array(), request.valueOffset() + FLAGS);
        return LittleEndian.u32(request.array(), request.valueOffset()) == ImageHeader.MAGIC
                && (flags & ImageFlags.ENCRYPTED) != 0;
    }

    /** Writes the pair with the offset that is wanted next. */
    public void answer(CborWriter answer) {
        answer.text("off");
        answer.number(receiver.next());
    }

    private int begin(CborReader request) throws FlashException {
        int total = request.number("len", ABSENT);
        if (total <= 0) {
            return ImageStatus.INVALID_LENGTH;
        }
        if (total > capacity) {
            return ImageStatus.TOO_LARGE;
        }
        if (request.bytes("data") && request.valueLength() >= 4) {
            int magic = LittleEndian.u32(request.array(), request.valueOffset());
            if (magic != ImageHeader.MAGIC) {
                return ImageStatus.INVALID_HEADER;
            }
        }
        for (int i = 0; i < digest.length; i++) {
            digest[i] = 0;
        }
        if (request.bytes("sha")) {
            if (request.valueLength() > digest.length) {
                return ImageStatus.INVALID_HASH;
            }
            int length = request.valueLength();
            System.arraycopy(request.array(), request.valueOffset(), digest, 0, length);
        }
        receiver.begin(total, digest);
        return SmpStatus.OK;
    }
}
