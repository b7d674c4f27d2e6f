package dev.cortado.ota.firmware;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.SmpGroup;
import dev.cortado.ota.smp.SmpStatus;

/**
 * The commands of the group image that recovery has: the images that may start, an upload into the
 * slot that is not the active one, and the request to start what was uploaded.
 */
final class ImagesGroup implements SmpGroup {
    private static final int STATE = 0;
    private static final int UPLOAD = 1;
    private static final int HASH_BYTES = 32;

    /** Two numbers up to 255 and one up to 65535, with dots. */
    private static final int VERSION_BYTES = 13;

    private static final char[] POWERS_OF_10 = {10_000, 1_000, 100, 10, 1};

    private final Slot[] slots;
    private final SlotWriter writer;
    private final ImageCheck check;
    private final int leastCounter;
    private final byte[] hash = new byte[HASH_BYTES];
    private final byte[] version = new byte[VERSION_BYTES];

    /** A slot's image may start, or may not; neither if that is not known. */
    private final boolean[] good = new boolean[2];

    private final boolean[] known = new boolean[2];

    ImagesGroup(Slot[] slots, SlotWriter writer, ImageCheck check, int leastCounter) {
        this.slots = slots;
        this.writer = writer;
        this.check = check;
        this.leastCounter = leastCounter;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public int serve(int command, boolean write, CborReader request, CborWriter answer) {
        try {
            if (command == UPLOAD && write) {
                return upload(request, answer);
            }
            if (command == STATE) {
                int status = write ? mark(request) : SmpStatus.OK;
                list(answer);
                return status;
            }
            return SmpStatus.UNSUPPORTED;
        } catch (FlashException | ImageException e) {
            writer.forget();
            return SmpStatus.UNKNOWN;
        }
    }

    private int upload(CborReader request, CborWriter answer) throws FlashException {
        int offset = request.number("off", -1);
        if (offset == 0) {
            known[0] = false;
            known[1] = false;
            if (!writer.begin(request.number("len", 0))) {
                return SmpStatus.INVALID;
            }
        }
        if (!request.bytes("data")) {
            return SmpStatus.INVALID;
        }
        if (offset == writer.next()) {
            writer.write(request.array(), request.valueOffset(), request.valueLength());
        }
        answer.map(2);
        answer.text("rc");
        answer.number(0);
        answer.text("off");
        answer.number(writer.next());
        return SmpStatus.OK;
    }

    /** Asks for the image that was uploaded, unless the hash is that of the other slot. */
    private int mark(CborReader request) throws FlashException, ImageException {
        boolean named = request.bytes("hash") && request.valueLength() == HASH_BYTES;
        for (Slot slot : slots) {
            if (!isGood(slot)) {
                continue;
            }
            readHash(slot);
            if (named ? isNamed(request) : slot == writer.slot()) {
                if (slot == writer.slot()) {
                    slot.request(request.truth("confirm"));
                }
                return SmpStatus.OK;
            }
        }
        return SmpStatus.NO_ENTRY;
    }

    private boolean isNamed(CborReader request) {
        request.bytes("hash");
        int differing = 0;
        for (int i = 0; i < HASH_BYTES; i++) {
            differing |= hash[i] ^ request.array()[request.valueOffset() + i];
        }
        return differing == 0;
    }

    private void list(CborWriter answer) throws ImageException {
        answer.map(1);
        answer.text("images");
        answer.array((isGood(slots[0]) ? 1 : 0) + (isGood(slots[1]) ? 1 : 0));
        for (int i = 0; i < slots.length; i++) {
            if (!isGood(slots[i])) {
                continue;
            }
            readHash(slots[i]);
            answer.map(4);
            answer.text("slot");
            answer.number(i);
            answer.text("version");
            answer.text(version, 0, writeVersion(ImageHeader.read(slots[i].image()).version()));
            answer.text("hash");
            answer.bytes(hash, 0, HASH_BYTES);
            answer.text("active");
            answer.truth(false);
        }
    }

    private boolean isGood(Slot slot) {
        int i = slot == slots[0] ? 0 : 1;
        if (!known[i]) {
            known[i] = true;
            good[i] = check.verify(slot.image(), leastCounter) == ImageVerifier.ACCEPTED;
        }
        return good[i];
    }

    /** Reads the hash of an image that was accepted, which has one. */
    private void readHash(Slot slot) throws ImageException {
        TlvIterator tlv = new TlvIterator(slot.image(), ImageLayout.read(slot.image()));
        while (tlv.next()) {
            if (tlv.type() == TlvType.SHA256) {
                tlv.readExactly(hash);
            }
        }
    }

    /** The version without its build number. */
    private int writeVersion(ImageVersion of) {
        int length = writeNumber(of.major(), 0);
        version[length++] = '.';
        length = writeNumber(of.minor(), length);
        version[length++] = '.';
        return writeNumber(of.revision(), length);
    }

    /** Without divisions, which the core may lack. */
    private int writeNumber(int value, int at) {
        int length = at;
        int left = value;
        for (int power : POWERS_OF_10) {
            int digit = '0';
            while (left >= power) {
                left -= power;
                digit++;
            }
            if (digit != '0' || length > at || power == 1) {
                version[length++] = (byte) digit;
            }
        }
        return length;
    }
}
