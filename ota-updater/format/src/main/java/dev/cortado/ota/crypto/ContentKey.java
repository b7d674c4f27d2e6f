package dev.cortado.ota.crypto;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * The AES key of one image, as it travels in the TLV {@link TlvType#CONTENT_KEY_X25519}.
 *
 * <pre>
 *  0  the sender's X25519 public key, made for this image
 * 32  HMAC-SHA256 of what follows
 * 64  the AES key, 16 or 32 bytes, encrypted with AES-CTR from 0
 * </pre>
 *
 * HKDF-SHA256 of the shared secret, with no salt and the info {@code MCUBoot_ECIES_v1}, gives the
 * key of that AES, as long as the AES key, and then the HMAC's key of 32 bytes.
 */
public final class ContentKey {

    private static final int PUBLIC_BYTES = X25519.POINT_SIZE;
    private static final int MAC_BYTES = 32;
    private static final int KEY_OFFSET = PUBLIC_BYTES + MAC_BYTES;
    private static final byte[] INFO = {
        'M', 'C', 'U', 'B', 'o', 'o', 't', '_', 'E', 'C', 'I', 'E', 'S', '_', 'v', '1'
    };

    private final byte[] key;

    /** An AES key of 16 or 32 bytes. */
    public ContentKey(byte[] key) {
        this.key = key.clone();
    }

    /**
     * Finds and opens the content key of an image.
     *
     * @param privateKey the device's X25519 key, 32 bytes
     * @throws ImageException if the image is not encrypted, or not for this key
     */
    public static ContentKey open(ImageSource source, ImageLayout layout, byte[] privateKey)
            throws ImageException {
        ImageHeader header = layout.header();
        if (!header.isEncrypted()) {
            throw new ImageException(ImageFault.NOT_ENCRYPTED);
        }
        boolean isLong = (header.flags() & ImageFlags.ENCRYPTED_AES256) != 0;
        byte[] value = new byte[KEY_OFFSET + (isLong ? 32 : 16)];
        int offset = 0;
        TlvIterator tlv = new TlvIterator(source, layout);
        while (tlv.next()) {
            if (tlv.type() == TlvType.CONTENT_KEY_X25519) {
                if (offset != 0) {
                    throw new ImageException(
                            ImageFault.DUPLICATE_TLV, tlv.valueOffset(), tlv.type(), 0);
                }
                tlv.readExactly(value);
                offset = tlv.valueOffset();
            }
        }
        if (offset == 0) {
            throw new ImageException(ImageFault.CONTENT_KEY_MISSING);
        }
        byte[] shared = new byte[PUBLIC_BYTES];
        // RFC 7748 6.1: a shared secret of zeros is that of a key made to be known.
        boolean isProper =
                X25519.calculateAgreement(privateKey, 0, value, 0, shared, 0)
                        // RFC 7748 5: the top bit is ignored; set, it would be a second form.
                        && value[PUBLIC_BYTES - 1] >= 0;
        byte[] derived = derive(shared, value.length - KEY_OFFSET);
        byte[] key = new byte[value.length - KEY_OFFSET];
        System.arraycopy(value, KEY_OFFSET, key, 0, key.length);
        byte[] mac = mac(derived, key);
        int difference = 0;
        for (int i = 0; i < MAC_BYTES; i++) {
            difference |= mac[i] ^ value[PUBLIC_BYTES + i];
        }
        if (!isProper || difference != 0) {
            throw new ImageException(ImageFault.BAD_CONTENT_KEY, offset, 0, 0);
        }
        new CounterMode(derived, key.length).apply(0, key, 0, key.length);
        return new ContentKey(key);
    }

    /**
     * The TLV's value for a device.
     *
     * @param recipient the device's X25519 public key
     * @param ephemeral an X25519 private key used for this image only
     * @return the value, or an empty array if the recipient's key is not a proper one
     */
    public byte[] seal(byte[] recipient, byte[] ephemeral) {
        byte[] shared = new byte[PUBLIC_BYTES];
        if (!X25519.calculateAgreement(ephemeral, 0, recipient, 0, shared, 0)) {
            return new byte[0];
        }
        byte[] derived = derive(shared, key.length);
        byte[] encrypted = key.clone();
        new CounterMode(derived, key.length).apply(0, encrypted, 0, encrypted.length);
        byte[] value = new byte[KEY_OFFSET + key.length];
        X25519.scalarMultBase(ephemeral, 0, value, 0);
        System.arraycopy(mac(derived, encrypted), 0, value, PUBLIC_BYTES, MAC_BYTES);
        System.arraycopy(encrypted, 0, value, KEY_OFFSET, key.length);
        return value;
    }

    /** The cipher of a payload with this key. */
    public CounterMode cipher() {
        return new CounterMode(key, key.length);
    }

    @Override
    public String toString() {
        return "content key of " + key.length + " bytes";
    }

    private static byte[] derive(byte[] shared, int keyBytes) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(shared, new byte[0], INFO));
        byte[] derived = new byte[keyBytes + MAC_BYTES];
        hkdf.generateBytes(derived, 0, derived.length);
        return derived;
    }

    /** HMAC with the last 32 bytes of the derived key. */
    private static byte[] mac(byte[] derived, byte[] message) {
        HMac hmac = new HMac(new SHA256Digest());
        hmac.init(new KeyParameter(derived, derived.length - MAC_BYTES, MAC_BYTES));
        hmac.update(message, 0, message.length);
        byte[] mac = new byte[MAC_BYTES];
        hmac.doFinal(mac, 0);
        return mac;
    }
}
