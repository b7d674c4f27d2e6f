package dev.cortado.ota.inspect;

import dev.cortado.ota.format.ImageException;

/** What is wrong with an image, with the cause and the next step. */
public final class FaultText {

    private FaultText() {}

    /** One sentence or two. */
    public static String of(ImageException e) {
        return switch (e.fault()) {
            case TRUNCATED ->
                    "the image is truncated: at offset %s it needs %s bytes, and there are %s; get the file again"
                            .formatted(number(e.offset()), number(e.expected()), number(e.found()));
            case BAD_MAGIC ->
                    "no image: it begins with 0x%08x, not with MCUboot's 0x%08x; sign it first with cortado sign"
                            .formatted(e.found(), e.expected());
            case BAD_HEADER_SIZE ->
                    "the header's size is %s, and it has at least %s bytes"
                            .formatted(number(e.found()), number(e.expected()));
            case UNSUPPORTED_FLAGS ->
                    "the flags 0x%x ask for what is not supported (0x%x); position independent and compressed images are not"
                            .formatted(e.found(), e.found() & ~e.expected());
            case BAD_TLV_MAGIC ->
                    "at offset %s is 0x%04x where a TLV area begins with 0x%04x; the image is damaged"
                            .formatted(number(e.offset()), e.found(), e.expected());
            case PROTECTED_SIZE_MISMATCH ->
                    "the protected TLV area at offset %s has %s bytes, and the header says %s; the image is damaged"
                            .formatted(number(e.offset()), number(e.found()), number(e.expected()));
            case TLV_OVERRUN ->
                    "the TLV at offset %s has %s bytes, and its area has %s left; the image is damaged"
                            .formatted(number(e.offset()), number(e.found()), number(e.expected()));
            case BAD_TLV_LENGTH ->
                    "the %s at offset %s has %s bytes, which it cannot have; the image is damaged"
                            .formatted(type(e.expected()), number(e.offset()), number(e.found()));
            case DUPLICATE_TLV ->
                    "the %s at offset %s is there twice"
                            .formatted(type(e.found()), number(e.offset()));
            case TLV_NOT_PROTECTED ->
                    "the %s at offset %s is not covered by the signature, and must be"
                            .formatted(type(e.found()), number(e.offset()));
            case TLV_NOT_UNPROTECTED ->
                    "the %s at offset %s is in the protected area, where it cannot be"
                            .formatted(type(e.found()), number(e.offset()));
            case UNSUPPORTED_TLV ->
                    "the image uses %s, which is not supported; supported are SHA256 with ED25519 or ECDSA_SIG (P-256) over the hash, and ENC_X25519"
                            .formatted(type(e.found()));
            case HASH_MISSING -> "the image has no SHA256 TLV; sign it with cortado sign";
            case HASH_MISMATCH ->
                    "the image was changed or damaged after it was signed: its SHA-256 is not the one at offset %s; get the file again"
                            .formatted(number(e.offset()));
            case UNSIGNED -> "the image is not signed; sign it with cortado sign --key KEY.pem";
            case UNTRUSTED_KEY ->
                    "the image is signed by another key; cortado image-info shows the hash of the"
                            + " one that it names";
            case BAD_SIGNATURE ->
                    "the signature at offset %s is not valid; the image was changed or is forged"
                            .formatted(number(e.offset()));
            case HYBRID_MISSING ->
                    "the image has no hybrid signature; sign it with cortado sign --hybrid KEY.pem";
            case HYBRID_NOT_LAST ->
                    "the hybrid signature at offset %s is not the last protected TLV; the image is damaged"
                            .formatted(number(e.offset()));
            case COUNTER_MISSING ->
                    "the image has no security counter, and at least %s is asked for; sign it with --security-counter"
                            .formatted(number(e.expected()));
            case COUNTER_TOO_LOW ->
                    "the image's security counter %s is below %s: it is an older image, and going back is not allowed"
                            .formatted(number(e.found()), number(e.expected()));
            case BOARD_MISSING ->
                    "the image names no board; sign it with --board, or verify it without";
            case OTHER_BOARD -> "the image is for another board; cortado image-info shows which";
            case DEPENDENCY_NOT_MET ->
                    "the image depends on image %s in a version that is not there"
                            .formatted(number(e.found()));
            case NOT_ENCRYPTED -> "the image is not encrypted; leave out --decrypt-key";
            case CONTENT_KEY_MISSING ->
                    "the image says that it is encrypted, and has no ENC_X25519 TLV";
            case BAD_CONTENT_KEY ->
                    "the image is encrypted to another key, or its ENC_X25519 at offset %s was changed"
                            .formatted(number(e.offset()));
            case READ_FAILED ->
                    "%s bytes at offset %s cannot be read"
                            .formatted(number(e.expected()), number(e.offset()));
        };
    }

    private static String number(int unsigned) {
        return Integer.toUnsignedString(unsigned);
    }

    private static String type(int type) {
        return "%s TLV (0x%04x)".formatted(TlvName.of(type), type);
    }
}
