package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.delta.PatchFault;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.SmpGroup;
import dev.cortado.ota.smp.SmpStatus;

/**
 * mcumgr's image group: what is in the slots, upload, erase, and what is to start.
 *
 * <p>An image that does not verify is not listed, and cannot be asked to start. An encrypted one is
 * refused from its first piece on, unless the bootloader has a key.
 */
public final class ImageGroup implements SmpGroup {

    private static final int NUMBER = 1;
    private static final int STATE = 0;
    private static final int UPLOAD = 1;
    private static final int ERASE = 5;
    private static final int SLOTS = 6;
    private static final int HASH_BYTES = 32;

    private final ImageSlots slots;
    private final UploadCommand upload;
    private final PatchUpload patch;
    private final byte[] hash = new byte[HASH_BYTES];
    private String reason = "";

    /** The group over a device's slots. */
    public ImageGroup(ImageSlots slots) {
        this.slots = slots;
        this.upload = new UploadCommand(slots.receiver(), slots.other().imageCapacity());
        this.patch = new PatchUpload(slots);
    }

    @Override
    public int number() {
        return NUMBER;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public int serve(int command, boolean write, CborReader request, CborWriter answer) {
        reason = "";
        return switch (command) {
            case STATE -> {
                int status = write ? setState(request) : SmpStatus.OK;
                if (status == SmpStatus.OK) {
                    writeState(answer);
                }
                yield status;
            }
            case UPLOAD -> write ? upload(request, answer) : SmpStatus.UNSUPPORTED;
            case ERASE -> write ? erase(request, answer) : SmpStatus.UNSUPPORTED;
            case SLOTS -> {
                writeSlots(answer);
                yield SmpStatus.OK;
            }
            default -> SmpStatus.UNSUPPORTED;
        };
    }

    private int upload(CborReader request, CborWriter answer) {
        if (slots.onTrial()) {
            return onTrial();
        }
        boolean first = request.number("off", 0) == 0;
        if (first && !slots.takesEncrypted() && UploadCommand.isEncrypted(request)) {
            reason = "the image is encrypted, and the bootloader has no key for it";
            return ImageStatus.INVALID_HEADER;
        }
        slots.changed();
        boolean patching = first ? PatchUpload.isFirst(request) : patch.isActive();
        int status = patching ? patch.serve(request) : uploadImage(request);
        if (status == SmpStatus.OK) {
            boolean completed = slots.receiver().takeCompletion();
            answer.map(completed ? 2 : 1);
            if (patching) {
                patch.answer(answer);
            } else {
                upload.answer(answer);
            }
            if (completed) {
                boolean match = slots.otherStarts();
                answer.text("match");
                answer.truth(match);
                if (!match) {
                    discard();
                }
            }
            return SmpStatus.OK;
        }
        if (status == ImageStatus.WRITE_FAILED
                || patching && patch.fault() != PatchFault.OTHER_BASE) {
            discard();
        }
        reason = patching ? reason(patch.fault()) : reason(status);
        return status;
    }

    /** Else what is wrong in flash would be gone on with. */
    private void discard() {
        try {
            slots.receiver().discard();
        } catch (FlashException e) {
            reason = "flash failed";
        }
    }

    private int uploadImage(CborReader request) {
        patch.stop();
        return upload.serve(request);
    }

    private static String reason(PatchFault fault) {
        return switch (fault) {
            case OTHER_BASE -> "the patch is for another image than the one that runs";
            case TOO_LARGE -> "the image is larger than the slot";
            case READ_FAILED, WRITE_FAILED -> "flash failed, or has other bytes there; begin again";
            default -> "the patch is damaged";
        };
    }

    private static String reason(int status) {
        if (status == ImageStatus.INVALID_HEADER) {
            return "this is no signed image";
        }
        if (status == ImageStatus.TOO_LARGE) {
            return "the image is larger than the slot";
        }
        return status == ImageStatus.WRITE_FAILED
                ? "flash failed, or has other bytes there; begin again"
                : "";
    }

    private int erase(CborReader request, CborWriter answer) {
        if (request.number("slot", 1 - slots.runningNumber()) == slots.runningNumber()) {
            reason = "that slot runs";
            return ImageStatus.INVALID_SLOT;
        }
        if (slots.onTrial()) {
            return onTrial();
        }
        try {
            slots.changed();
            slots.receiver().erase();
            answer.map(0);
            return SmpStatus.OK;
        } catch (FlashException e) {
            return ImageStatus.ERASE_FAILED;
        }
    }

    /** The other slot has what is gone back to. */
    private int onTrial() {
        reason = "the image that runs is on trial; confirm it first";
        return ImageStatus.ON_TRIAL;
    }

    private int setState(CborReader request) {
        boolean confirm = request.truth("confirm");
        boolean named = request.bytes("hash");
        if (named && request.valueLength() != HASH_BYTES) {
            return ImageStatus.INVALID_HASH;
        }
        try {
            if (!named || isHashOf(slots.running(), request)) {
                if (!confirm) {
                    return named ? ImageStatus.TEST_OF_ACTIVE : SmpStatus.INVALID;
                }
                slots.confirm();
                return SmpStatus.OK;
            }
            if (!isHashOf(slots.other(), request)) {
                return ImageStatus.NO_IMAGE;
            }
            if (slots.onTrial()) {
                return onTrial();
            }
            SwapType wanted = confirm ? SwapType.PERMANENT : SwapType.TEST;
            if (slots.requested() == wanted || slots.request(confirm)) {
                return SmpStatus.OK;
            }
            reason = "the image does not verify";
            return ImageStatus.NO_IMAGE;
        } catch (FlashException e) {
            return ImageStatus.WRITE_FAILED;
        }
    }

    private boolean isHashOf(Slot slot, CborReader request) {
        if (!request.bytes("hash") || !ImageSlots.readHash(slot, hash)) {
            return false;
        }
        for (int i = 0; i < HASH_BYTES; i++) {
            if (hash[i] != request.array()[request.valueOffset() + i]) {
                return false;
            }
        }
        return true;
    }

    private void writeState(CborWriter answer) {
        boolean two = slots.otherStarts();
        answer.map(1);
        answer.text("images");
        answer.array(two ? 2 : 1);
        boolean trial = slots.onTrial();
        SwapType requested = slots.requested();
        boolean permanent = requested == SwapType.PERMANENT;
        boolean pending = permanent || requested == SwapType.TEST;
        writeImage(answer, slots.running(), slots.runningNumber(), true, !trial, false, false);
        if (two) {
            int number = 1 - slots.runningNumber();
            writeImage(answer, slots.other(), number, false, trial, pending, permanent);
        }
    }

    private void writeImage(
            CborWriter answer,
            Slot slot,
            int number,
            boolean active,
            boolean confirmed,
            boolean pending,
            boolean permanent) {
        boolean hashed = ImageSlots.readHash(slot, hash);
        answer.map(hashed ? 8 : 7);
        answer.text("slot");
        answer.number(number);
        answer.text("version");
        answer.text(version(slot));
        if (hashed) {
            answer.text("hash");
            answer.bytes(hash, 0, HASH_BYTES);
        }
        answer.text("bootable");
        answer.truth(true);
        answer.text("pending");
        answer.truth(pending);
        answer.text("confirmed");
        answer.truth(confirmed);
        answer.text("active");
        answer.truth(active);
        answer.text("permanent");
        answer.truth(permanent);
    }

    private static String version(Slot slot) {
        try {
            ImageVersion version = ImageSlots.version(slot);
            String text = version.major() + "." + version.minor() + "." + version.revision();
            return version.build() == 0
                    ? text
                    : text + "." + Integer.toUnsignedString(version.build());
        } catch (ImageException e) {
            return "";
        }
    }

    /** Zephyr, "Image management": slot info. */
    private void writeSlots(CborWriter answer) {
        answer.map(1);
        answer.text("images");
        answer.array(1);
        answer.map(3);
        answer.text("image");
        answer.number(0);
        answer.text("slots");
        answer.array(2);
        for (int i = 0; i < 2; i++) {
            boolean active = i == slots.runningNumber();
            Slot slot = active ? slots.running() : slots.other();
            answer.map(active ? 2 : 3);
            answer.text("slot");
            answer.number(i);
            answer.text("size");
            answer.number(slot.area().bytes());
            if (!active) {
                answer.text("upload_image_id");
                answer.number(0);
            }
        }
        answer.text("max_image_size");
        answer.number(slots.other().imageCapacity());
    }
}
