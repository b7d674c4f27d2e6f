package dev.cortado.ota.signing;

import dev.cortado.ota.crypto.ContentKey;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.HybridVerifier;
import dev.cortado.ota.format.ImageDigest;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrailerLayout;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes images from payloads.
 *
 * <p>Steps: header and payload, protected TLVs, the hybrid signature over these, the hash over all
 * of it, the signature of the hash; then the payload is encrypted in place, and the slot filled up.
 * The order of TLVs is imgtool's.
 */
public final class ImageBuilder {

    private static final int CONTENT_KEY_BYTES = 16;
    private static final int BLOCK_BYTES = 16;
    private static final int MAX_BOARD_BYTES = 32;
    private static final int HYBRID_BYTES = ImageDigest.BYTES + HybridVerifier.SIGNATURE_BYTES;

    private final ImageRequest request;
    private final SecureRandom random;

    /**
     * A builder of images like the request.
     *
     * @param random for content keys; not used for images that are not encrypted
     */
    public ImageBuilder(ImageRequest request, SecureRandom random) {
        this.request = request;
        this.random = random;
    }

    /**
     * An image of a payload.
     *
     * @param signer the key that signs it; none makes an image that no verifier accepts
     * @throws SigningException if the request cannot be met
     */
    public byte[] build(byte[] payload, Optional<? extends Signer> signer) {
        check();
        byte[] clear = headerAndPayload(payload);
        byte[] signed = withProtectedTlvs(clear);
        TlvArea plain = new TlvArea(ImageLayout.TLV_HEADER_BYTES);
        byte[] hash = Sha256.of(signed);
        plain.add(TlvType.SHA256, hash);
        signer.ifPresent(key -> sign(plain, key, hash));
        request.encryptTo().ifPresent(recipient -> encrypt(signed, clear.length, plain, recipient));
        byte[] image = concatenate(signed, plain.bytes(ImageLayout.PLAIN_MAGIC));
        return request.slot().map(slot -> fitted(image, slot)).orElse(image);
    }

    private void check() {
        int header = request.headerBytes();
        if (header < ImageHeader.BYTES || header > 0xffff) {
            throw new SigningException(
                    "a header of " + header + " bytes is not possible; it has 32 to 65535");
        }
        request.board().ifPresent(ImageBuilder::checkBoard);
        request.hybrid()
                .ifPresent(
                        key -> {
                            if (key.publicKey().type() != KeyType.ML_DSA_44) {
                                throw new SigningException(
                                        "a hybrid signature is by an ml-dsa-44 key, and this one is"
                                                + " "
                                                + key.publicKey().type().key());
                            }
                        });
    }

    private static void checkBoard(String board) {
        if (!board.matches("[!-~]{1," + MAX_BOARD_BYTES + "}")) {
            throw new SigningException(
                    "board \"" + board + "\" is not 1 to 32 printable characters of ASCII");
        }
    }

    private byte[] headerAndPayload(byte[] payload) {
        int length = Math.addExact(request.headerBytes(), payload.length);
        int padded =
                request.encryptTo().isPresent()
                        ? Math.ceilDiv(length, BLOCK_BYTES) * BLOCK_BYTES
                        : length;
        byte[] bytes = new byte[padded];
        Arrays.fill(bytes, 0, request.headerBytes(), request.headerFill());
        System.arraycopy(payload, 0, bytes, request.headerBytes(), payload.length);
        int flags = request.encryptTo().isPresent() ? ImageFlags.ENCRYPTED_AES128 : 0;
        int address = 0;
        if (request.address().isPresent()) {
            flags |= request.address().get().inRam() ? ImageFlags.RAM_LOAD : ImageFlags.ROM_FIXED;
            address = request.address().get().address();
        }
        int protectedBytes = protectedTlvs().length;
        if (request.hybrid().isPresent()) {
            protectedBytes =
                    Math.max(protectedBytes, ImageLayout.TLV_HEADER_BYTES)
                            + ImageLayout.TLV_HEADER_BYTES
                            + HYBRID_BYTES;
        }
        new ImageHeader(
                        address,
                        request.headerBytes(),
                        protectedBytes,
                        padded - request.headerBytes(),
                        flags,
                        request.version())
                .write(bytes);
        return bytes;
    }

    private byte[] withProtectedTlvs(byte[] clear) {
        if (request.hybrid().isEmpty()) {
            return concatenate(clear, protectedTlvs());
        }
        TlvArea area = protectedArea(ImageLayout.TLV_HEADER_BYTES + HYBRID_BYTES);
        byte[] before = concatenate(clear, area.bytes(ImageLayout.PROTECTED_MAGIC));
        Signer key = request.hybrid().get();
        byte[] signature = key.sign(HybridVerifier.message(Sha256.of(before)));
        TlvArea hybrid = new TlvArea(0);
        hybrid.add(TlvType.HYBRID_MLDSA44, concatenate(key.publicKey().hash(), signature));
        return concatenate(before, hybrid.values());
    }

    private byte[] protectedTlvs() {
        TlvArea area = protectedArea(0);
        return area.isEmpty() ? new byte[0] : area.bytes(ImageLayout.PROTECTED_MAGIC);
    }

    /** The protected TLVs but the hybrid one, for which room is kept. */
    private TlvArea protectedArea(int reservedBytes) {
        TlvArea area = new TlvArea(ImageLayout.TLV_HEADER_BYTES + reservedBytes);
        request.securityCounter()
                .ifPresent(
                        counter -> {
                            byte[] value = new byte[4];
                            LittleEndian.putU32(value, 0, counter);
                            area.add(TlvType.SECURITY_COUNTER, value);
                        });
        for (Dependency dependency : request.dependencies()) {
            byte[] value = new byte[12];
            value[0] = (byte) dependency.imageNumber();
            dependency.minimum().write(value, 4);
            area.add(TlvType.DEPENDENCY, value);
        }
        request.board()
                .ifPresent(
                        board ->
                                area.add(TlvType.BOARD, board.getBytes(StandardCharsets.US_ASCII)));
        return area;
    }

    private static void sign(TlvArea area, Signer key, byte[] hash) {
        int type =
                switch (key.publicKey().type()) {
                    case ED25519 -> TlvType.ED25519;
                    case ECDSA_P256 -> TlvType.ECDSA;
                    case X25519, ML_DSA_44 ->
                            throw new SigningException(
                                    "images are signed with ed25519 or ecdsa-p256 keys, and this"
                                            + " one is "
                                            + key.publicKey().type().key()
                                            + "; make one with: cortado keygen -o KEY.pem");
                };
        area.add(TlvType.KEY_HASH, key.publicKey().hash());
        area.add(type, key.sign(hash));
    }

    private void encrypt(byte[] image, int payloadEnd, TlvArea area, PublicKey recipient) {
        byte[] key = new byte[CONTENT_KEY_BYTES];
        random.nextBytes(key);
        byte[] ephemeral = PrivateKey.generate(KeyType.X25519, random).x25519();
        ContentKey contentKey = new ContentKey(key);
        byte[] value = contentKey.seal(recipient.x25519(), ephemeral);
        Arrays.fill(key, (byte) 0);
        Arrays.fill(ephemeral, (byte) 0);
        if (value.length == 0) {
            throw new SigningException("the x25519 key to encrypt to is not a proper one");
        }
        area.add(TlvType.CONTENT_KEY_X25519, value);
        int payload = request.headerBytes();
        contentKey.cipher().apply(0, image, payload, payloadEnd - payload);
    }

    private byte[] fitted(byte[] image, ImageRequest.SlotRequest slot) {
        TrailerLayout trailer =
                new TrailerLayout(
                        slot.bytes(),
                        slot.writeBytes(),
                        slot.sectors(),
                        request.encryptTo().isPresent() ? CONTENT_KEY_BYTES : 0);
        if (slot.bytes() % trailer.alignment() != 0) {
            throw new SigningException(
                    "a slot of "
                            + slot.bytes()
                            + " bytes is not a multiple of its trailer's alignment, "
                            + trailer.alignment());
        }
        if (image.length > trailer.start()) {
            throw new SigningException(
                    "the image of "
                            + image.length
                            + " bytes and its trailer of "
                            + trailer.bytes()
                            + " do not fit a slot of "
                            + slot.bytes()
                            + ": "
                            + ((long) image.length - trailer.start())
                            + " bytes too many");
        }
        if (slot.padding() == ImageRequest.Padding.NONE) {
            return image;
        }
        byte[] filled = Arrays.copyOf(image, slot.bytes());
        Arrays.fill(filled, image.length, slot.bytes(), ImageRequest.ERASED);
        System.arraycopy(
                trailer.magicBytes(), 0, filled, trailer.magic(), TrailerLayout.MAGIC_BYTES);
        if (slot.padding() == ImageRequest.Padding.CONFIRMED) {
            filled[trailer.imageOk()] = 1;
        }
        return filled;
    }

    private static byte[] concatenate(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** TLVs one after the other, and room that is counted in the area's size. */
    private static final class TlvArea {

        private final ByteArrayOutputStream values = new ByteArrayOutputStream();
        private final int furtherBytes;

        TlvArea(int furtherBytes) {
            this.furtherBytes = furtherBytes;
        }

        void add(int type, byte[] value) {
            byte[] header = new byte[ImageLayout.TLV_HEADER_BYTES];
            LittleEndian.putU16(header, 0, type);
            LittleEndian.putU16(header, 2, value.length);
            values.writeBytes(header);
            values.writeBytes(value);
            if (values.size() + furtherBytes > 0xffff) {
                throw new SigningException("the TLVs take more than 65535 bytes");
            }
        }

        boolean isEmpty() {
            return values.size() == 0;
        }

        byte[] values() {
            return values.toByteArray();
        }

        byte[] bytes(int magic) {
            byte[] info = new byte[ImageLayout.TLV_HEADER_BYTES];
            LittleEndian.putU16(info, 0, magic);
            LittleEndian.putU16(info, 2, values.size() + furtherBytes);
            return concatenate(info, values());
        }
    }
}
