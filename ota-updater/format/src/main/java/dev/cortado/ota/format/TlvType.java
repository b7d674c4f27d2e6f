package dev.cortado.ota.format;

/** The types of TLVs, with MCUboot's numbers; types from xxA0 to xxFF are for vendors. */
public final class TlvType {

    /** SHA-256 of the public key, as DER SubjectPublicKeyInfo, of the signature that follows. */
    public static final int KEY_HASH = 0x01;

    /** The public key itself, as DER SubjectPublicKeyInfo, of the signature that follows. */
    public static final int PUBLIC_KEY = 0x02;

    /** SHA-256 of header, payload and protected TLVs; the payload in clear. */
    public static final int SHA256 = 0x10;

    /** SHA-384 in place of SHA-256; not supported. */
    public static final int SHA384 = 0x11;

    /** SHA-512 in place of SHA-256; not supported. */
    public static final int SHA512 = 0x12;

    /** RSA-2048 PSS signature; not supported. */
    public static final int RSA2048_PSS = 0x20;

    /** ECDSA P-224 signature; not supported, by MCUboot neither. */
    public static final int ECDSA224 = 0x21;

    /** ECDSA signature over the hash, DER, perhaps followed by zeros. */
    public static final int ECDSA = 0x22;

    /** RSA-3072 PSS signature; not supported. */
    public static final int RSA3072_PSS = 0x23;

    /** Ed25519 signature whose message is the hash. */
    public static final int ED25519 = 0x24;

    /** The signature is over the image instead of its hash; not supported. */
    public static final int SIGNATURE_PURE = 0x25;

    /** Content key encrypted with RSA; not supported. */
    public static final int CONTENT_KEY_RSA2048 = 0x30;

    /** Content key wrapped with AES; not supported. */
    public static final int CONTENT_KEY_AES = 0x31;

    /** Content key encrypted with ECIES over P-256; not supported. */
    public static final int CONTENT_KEY_P256 = 0x32;

    /** Content key encrypted with ECIES over X25519. */
    public static final int CONTENT_KEY_X25519 = 0x33;

    /** Content key encrypted with ECIES over X25519 and SHA-512; not supported. */
    public static final int CONTENT_KEY_X25519_SHA512 = 0x34;

    /** Another image that must be there, and its least version. */
    public static final int DEPENDENCY = 0x40;

    /** A 32-bit number that must not go down over updates. */
    public static final int SECURITY_COUNTER = 0x50;

    /** CBOR record for measured boot. */
    public static final int BOOT_RECORD = 0x60;

    /** Size of a compressed image when decompressed. */
    public static final int DECOMPRESSED_SIZE = 0x70;

    /** Hash of a compressed image when decompressed. */
    public static final int DECOMPRESSED_HASH = 0x71;

    /** Signature of a compressed image when decompressed. */
    public static final int DECOMPRESSED_SIGNATURE = 0x72;

    /** Size of a compressed image when decrypted. */
    public static final int COMPRESSED_DECRYPTED_SIZE = 0x73;

    /** UUID of the vendor. */
    public static final int VENDOR_UUID = 0x74;

    /** UUID of the class of devices. */
    public static final int CLASS_UUID = 0x75;

    /** Cortado's: the name of the board that the image is for, 1 to 32 bytes of ASCII. */
    public static final int BOARD = 0xc0a0;

    /** Cortado's: SHA-256 of an ML-DSA-44 public key, then that key's signature. */
    public static final int HYBRID_MLDSA44 = 0xc0a1;

    private TlvType() {}

    /** Whether the type is in the part of the numbers that MCUboot leaves to vendors. */
    public static boolean isVendor(int type) {
        return (type & 0xff) >= 0xa0 && type != 0xffff;
    }

    /** Whether a value of the type is a signature, supported or not. */
    public static boolean isSignature(int type) {
        return type >= RSA2048_PSS && type <= SIGNATURE_PURE;
    }

    /** Whether a value of the type is a content key, supported or not. */
    public static boolean isContentKey(int type) {
        return type >= CONTENT_KEY_RSA2048 && type <= CONTENT_KEY_X25519_SHA512;
    }
}
