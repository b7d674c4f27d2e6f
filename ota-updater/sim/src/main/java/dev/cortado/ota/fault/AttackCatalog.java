package dev.cortado.ota.fault;

import dev.cortado.ota.bootloader.BootPhase;
import dev.cortado.ota.bootloader.BootState;
import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.StateStore;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.KeyAgreement;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.PublicKey;
import dev.cortado.ota.sim.FlashGeometry;
import dev.cortado.ota.sim.FlashKind;
import dev.cortado.ota.sim.FlashModel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The attacks: each flaw in an image that is alone, and in an update of one that may run. */
final class AttackCatalog {
    /** The security counter of the device. */
    private static final int COUNTER = 5;

    private static final int WORD_BYTES = 4;

    /** What the bootloader reads at once, of which the payload has a whole number. */
    private static final int CHUNK_BYTES = 256;

    private static final int PAYLOAD_BYTES = 3 * CHUNK_BYTES;

    private static final int SIGNATURE_BYTES = 64;

    /** The signature is the last TLV. */
    private static final int FROM_END = 20;

    private final FaultTarget target;
    private final PrivateKey key;
    private final Optional<PublicKey> device;
    private final SecureRandom random;

    /**
     * The attacks on a bootloader.
     *
     * @param key the key that it trusts
     * @param device the key that images are encrypted to, if it decrypts them
     */
    AttackCatalog(
            FaultTarget target, PrivateKey key, Optional<PublicKey> device, SecureRandom random) {
        this.target = target;
        this.key = key;
        this.device = device;
        this.random = random;
    }

    List<Attack> all() {
        List<Attack> all = new ArrayList<>(inClear());
        device.map(this::encrypted).ifPresent(all::addAll);
        return all;
    }

    /** Updates with encrypted images. */
    private List<Attack> encrypted(PublicKey to) {
        byte[] good = image(COUNTER, target.board(), false);
        byte[] sealed = encrypted(to, COUNTER);
        byte[] changedKey = sealed.clone();
        changedKey[contentKey(sealed) + KeyAgreement.BYTES] ^= 1;
        byte[] clear = sealed.clone();
        int payload = ImageRequest.DEFAULT_HEADER_BYTES;
        System.arraycopy(good, payload, clear, payload, PAYLOAD_BYTES);
        PublicKey another = PrivateKey.generate(KeyType.X25519, random).publicKey();
        return List.of(
                update("encrypted-changed", good, changed(sealed)),
                update("encrypted-key-changed", good, changedKey),
                update("encrypted-to-another", good, encrypted(another, COUNTER)),
                update("encrypted-flag-only", good, clear),
                update("encrypted-too-old", good, encrypted(to, COUNTER - 1)));
    }

    /** Where the TLV with the content key has its value. */
    private static int contentKey(byte[] image) {
        ArraySource source = new ArraySource(image);
        try {
            TlvIterator tlv = new TlvIterator(source, ImageLayout.read(source));
            while (tlv.next()) {
                if (TlvType.isContentKey(tlv.type())) {
                    return tlv.valueOffset();
                }
            }
        } catch (ImageException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException();
    }

    private List<Attack> inClear() {
        byte[] good = image(COUNTER, target.board(), false);
        byte[] forged = image(COUNTER, target.board(), false);
        forged[forged.length - FROM_END] ^= 4;
        byte[] old = image(COUNTER - 1, target.board(), false);
        byte[] other = image(COUNTER, "other", false);
        byte[] elsewhere = image(COUNTER, target.board(), true);
        byte[] unsigned =
                new ImageBuilder(request(COUNTER, target.board(), Optional.empty()), random)
                        .build(payload(false), Optional.empty());
        return List.of(
                alone("bad-signature", forged),
                alone("unsigned", unsigned),
                alone("neutral-point", withSignature(forged, (byte) 1, (byte) 0, (byte) 0)),
                alone("base-point", withSignature(forged, (byte) 0x58, (byte) 0x66, (byte) 1)),
                alone("changed", changed(good)),
                alone("too-old", old),
                alone("other-board", other),
                alone("elsewhere", elsewhere),
                update("update-bad-signature", good, forged),
                update("update-changed", good, changed(good)),
                update("update-too-old", good, old));
    }

    /** Code in the middle of one of two equal pieces is exchanged. */
    private static byte[] changed(byte[] good) {
        byte[] image = good.clone();
        image[ImageRequest.DEFAULT_HEADER_BYTES + 2 * CHUNK_BYTES] ^= 1;
        return image;
    }

    /**
     * A signature that verifies where the digest counts as 0: R is S times the base point, whose
     * encoding is 58 66 66 ... (RFC 8032, 5.1), or the neutral one, 01 00 00 ...
     */
    private static byte[] withSignature(byte[] image, byte first, byte others, byte s) {
        byte[] changed = image.clone();
        int start = changed.length - SIGNATURE_BYTES;
        Arrays.fill(changed, start, start + SIGNATURE_BYTES / 2, others);
        Arrays.fill(changed, start + SIGNATURE_BYTES / 2, changed.length, (byte) 0);
        changed[start] = first;
        changed[start + SIGNATURE_BYTES / 2] = s;
        return changed;
    }

    private byte[] image(int counter, String board, boolean elsewhere) {
        return new ImageBuilder(request(counter, board, Optional.empty()), random)
                .build(payload(elsewhere), Optional.of(key));
    }

    private byte[] encrypted(PublicKey to, int counter) {
        return new ImageBuilder(request(counter, target.board(), Optional.of(to)), random)
                .build(payload(false), Optional.of(key));
    }

    private static ImageRequest request(int counter, String board, Optional<PublicKey> encryptTo) {
        ImageRequest clear =
                ImageRequest.of(ImageVersion.parse("1.0.0"))
                        .forBoard(board)
                        .withSecurityCounter(counter);
        return encryptTo.map(clear::encryptedTo).orElse(clear);
    }

    /** Vectors whose entry is the word behind them. */
    private byte[] payload(boolean elsewhere) {
        byte[] payload = new byte[PAYLOAD_BYTES];
        int runs = target.primary() + ImageRequest.DEFAULT_HEADER_BYTES;
        int entry = runs + 48 + (elsewhere ? PAYLOAD_BYTES : 0);
        putWord(payload, 0, Nrf51Memory.RAM_ORIGIN + target.ramBytes());
        putWord(payload, WORD_BYTES, entry | 1);
        return payload;
    }

    private static void putWord(byte[] bytes, int at, int value) {
        for (int i = 0; i < WORD_BYTES; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    private Attack alone(String name, byte[] image) {
        byte[] flash = flash();
        System.arraycopy(image, 0, flash, target.primary(), image.length);
        return new Attack(name, flash, new byte[0]);
    }

    private Attack update(String name, byte[] good, byte[] image) {
        byte[] flash = flash();
        System.arraycopy(good, 0, flash, target.primary(), good.length);
        System.arraycopy(image, 0, flash, target.secondary(), image.length);
        TrailerLayout trailer =
                new TrailerLayout(target.slotBytes(), WORD_BYTES, TrailerLayout.DEFAULT_SECTORS, 0);
        flash[target.secondary() + trailer.imageOk()] = 1;
        for (int i = 0; i < TrailerLayout.MAGIC_BYTES; i++) {
            flash[target.secondary() + trailer.magic() + i] = trailer.magicByte(i);
        }
        return new Attack(name, flash, good);
    }

    /** Flash with the bootloader and its state. */
    private byte[] flash() {
        byte[] flash = new byte[target.flashBytes()];
        Arrays.fill(flash, (byte) 0xff);
        System.arraycopy(target.bootloader(), 0, flash, 0, target.bootloader().length);
        int sector = target.stateBytes() / 2;
        Flash memory =
                new FlashModel(
                        new FlashGeometry(
                                FlashKind.NOR,
                                WORD_BYTES,
                                WORD_BYTES,
                                Collections.nCopies(target.flashBytes() / sector, sector)));
        StateStore store =
                new StateStore(
                        new FlashArea(memory, target.state(), sector),
                        new FlashArea(memory, target.state() + sector, sector));
        try {
            store.load();
            // Two starts: the newest record is in one sector, an older one in the other.
            store.append(new BootState(BootPhase.IDLE, SwapType.NONE, COUNTER - 1, 0, 0, 0, 0));
            store.load();
            store.append(new BootState(BootPhase.IDLE, SwapType.NONE, COUNTER, 0, 0, 0, 0));
            memory.read(target.state(), flash, target.state(), target.stateBytes());
        } catch (FlashException e) {
            throw new IllegalStateException(e);
        }
        return flash;
    }
}
