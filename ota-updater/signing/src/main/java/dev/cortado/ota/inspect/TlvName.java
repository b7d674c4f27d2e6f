package dev.cortado.ota.inspect;

import dev.cortado.ota.format.TlvType;

/** The names of TLV types, as in MCUboot's documentation. */
final class TlvName {

    private TlvName() {}

    /** The name of a type. */
    static String of(int type) {
        return switch (type) {
            case TlvType.KEY_HASH -> "KEYHASH";
            case TlvType.PUBLIC_KEY -> "PUBKEY";
            case TlvType.SHA256 -> "SHA256";
            case TlvType.SHA384 -> "SHA384";
            case TlvType.SHA512 -> "SHA512";
            case TlvType.RSA2048_PSS -> "RSA2048_PSS";
            case TlvType.ECDSA224 -> "ECDSA224";
            case TlvType.ECDSA -> "ECDSA_SIG";
            case TlvType.RSA3072_PSS -> "RSA3072_PSS";
            case TlvType.ED25519 -> "ED25519";
            case TlvType.SIGNATURE_PURE -> "SIG_PURE";
            case TlvType.CONTENT_KEY_RSA2048 -> "ENC_RSA2048";
            case TlvType.CONTENT_KEY_AES -> "ENC_KW";
            case TlvType.CONTENT_KEY_P256 -> "ENC_EC256";
            case TlvType.CONTENT_KEY_X25519 -> "ENC_X25519";
            case TlvType.CONTENT_KEY_X25519_SHA512 -> "ENC_X25519_SHA512";
            case TlvType.DEPENDENCY -> "DEPENDENCY";
            case TlvType.SECURITY_COUNTER -> "SEC_CNT";
            case TlvType.BOOT_RECORD -> "BOOT_RECORD";
            case TlvType.DECOMPRESSED_SIZE -> "DECOMP_SIZE";
            case TlvType.DECOMPRESSED_HASH -> "DECOMP_SHA";
            case TlvType.DECOMPRESSED_SIGNATURE -> "DECOMP_SIGNATURE";
            case TlvType.COMPRESSED_DECRYPTED_SIZE -> "COMP_DEC_SIZE";
            case TlvType.VENDOR_UUID -> "UUID_VID";
            case TlvType.CLASS_UUID -> "UUID_CID";
            case TlvType.BOARD -> "CORTADO_BOARD";
            case TlvType.HYBRID_MLDSA44 -> "CORTADO_HYBRID_MLDSA44";
            default -> TlvType.isVendor(type) ? "VENDOR" : "UNKNOWN";
        };
    }
}
