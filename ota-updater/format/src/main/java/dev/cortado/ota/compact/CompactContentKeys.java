package dev.cortado.ota.compact;

import dev.cortado.ota.format.ImageDigest;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.KeyAgreement;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;

/**
 * Opens the content keys of images (docs/IMAGE-FORMAT.md, Encrypted images) with a device's key;
 * allocates a few words each time.
 */
public final class CompactContentKeys {

    private static final int MAC = KeyAgreement.BYTES;
    private static final int KEY = MAC + ImageDigest.BYTES;
    private static final int SHORT_BYTES = 16;
    private static final int LONG_BYTES = 32;
    private static final byte[] NO_SALT = {};
    private static final byte[] INFO = {
        'M', 'C', 'U', 'B', 'o', 'o', 't', '_', 'E', 'C', 'I', 'E', 'S', '_', 'v', '1'
    };

    private final KeyAgreement agreement;
    private final CompactHmac hmac;
    private final CompactHkdf hkdf;
    private final byte[] value = new byte[KEY + LONG_BYTES];
    private final byte[] secret = new byte[KeyAgreement.BYTES];

    /** The cipher's key, then the code's; as long as both have at most. */
    private final byte[] derived = new byte[LONG_BYTES + ImageDigest.BYTES];

    /**
     * With the device's key.
     *
     * @param sha256 a digest with nothing added, which is used only while a key is opened
     */
    public CompactContentKeys(KeyAgreement agreement, ImageDigest sha256) {
        this.agreement = agreement;
        this.hmac = new CompactHmac(sha256);
        this.hkdf = new CompactHkdf(hmac);
    }

    /**
     * Gives an encrypted image's key to a cipher.
     *
     * @return false if the image has none for this device, or several
     */
    boolean open(ImageSource source, ImageLayout layout, CompactCounterMode cipher)
            throws ImageException {
        int keyBytes =
                (layout.header().flags() & ImageFlags.ENCRYPTED_AES256) != 0
                        ? LONG_BYTES
                        : SHORT_BYTES;
        boolean found = false;
        TlvIterator tlv = new TlvIterator(source, layout);
        while (tlv.next()) {
            if (tlv.type() == TlvType.CONTENT_KEY_X25519) {
                if (found || tlv.readUpTo(value) != KEY + keyBytes) {
                    return false;
                }
                found = true;
            }
        }
        if (!found) {
            return false;
        }
        boolean proper = agreement.agree(value, secret);
        hkdf.derive(NO_SALT, secret, INFO, derived);
        hmac.begin(derived, keyBytes, ImageDigest.BYTES);
        hmac.update(value, KEY, keyBytes);
        hmac.finish(secret);
        // RFC 7748 5: the top bit of a public key is ignored; set, it would be a second form.
        int difference = value[MAC - 1] & 0x80;
        for (int i = 0; i < ImageDigest.BYTES; i++) {
            difference |= secret[i] ^ value[MAC + i];
        }
        proper &= difference == 0;
        if (proper) {
            cipher.setKey(derived, keyBytes);
            System.arraycopy(value, KEY, derived, 0, keyBytes);
            cipher.apply(0, derived, 0, keyBytes);
            cipher.setKey(derived, keyBytes);
        }
        for (int i = 0; i < derived.length; i++) {
            derived[i] = 0;
        }
        hkdf.clear();
        return proper;
    }
}
