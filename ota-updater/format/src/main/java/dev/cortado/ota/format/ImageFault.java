package dev.cortado.ota.format;

/**
 * What can be wrong with an image.
 *
 * <p>The comments say what {@link ImageException#offset}, {@link ImageException#found} and {@link
 * ImageException#expected} hold; where nothing is said they are 0.
 */
public enum ImageFault {
    /** A structure at the offset needs (expected) more bytes than there are (found). */
    TRUNCATED,
    /** The first word (found) is not that of an image (expected). */
    BAD_MAGIC,
    /** The header's size (found) is less than the 32 bytes that every header has (expected). */
    BAD_HEADER_SIZE,
    /** The flags (found) have bits that are unknown or not supported (expected: the mask). */
    UNSUPPORTED_FLAGS,
    /** The info word's magic at the offset (found) is not that of a TLV area (expected). */
    BAD_TLV_MAGIC,
    /** The protected area's size (found) is not the one in the header (expected). */
    PROTECTED_SIZE_MISMATCH,
    /** A TLV at the offset is longer (found) than what is left of its area (expected). */
    TLV_OVERRUN,
    /** The value at the offset has a length (found) that its type (expected) does not have. */
    BAD_TLV_LENGTH,
    /** A TLV at the offset has a type (found) that occurred before and must occur once. */
    DUPLICATE_TLV,
    /** A TLV at the offset has a type (found) that must not be in the unprotected area. */
    TLV_NOT_PROTECTED,
    /** A TLV at the offset has a type (found) that must not be in the protected area. */
    TLV_NOT_UNPROTECTED,
    /** A TLV at the offset has a type (found) that asks for what is not supported. */
    UNSUPPORTED_TLV,
    /** There is no SHA-256 TLV. */
    HASH_MISSING,
    /** The SHA-256 TLV at the offset is not the hash of the image. */
    HASH_MISMATCH,
    /** There is no signature. */
    UNSIGNED,
    /** No signature is by a trusted key. */
    UNTRUSTED_KEY,
    /** The signature at the offset, of a trusted key, does not verify. */
    BAD_SIGNATURE,
    /** There is no hybrid signature, and the verifier asks for one. */
    HYBRID_MISSING,
    /** The hybrid signature at the offset is not the last TLV of the protected area. */
    HYBRID_NOT_LAST,
    /** There is no security counter, and at least (expected) is asked for. */
    COUNTER_MISSING,
    /** The security counter (found) is below the one asked for (expected). */
    COUNTER_TOO_LOW,
    /** The image names no board. */
    BOARD_MISSING,
    /** The image, in the TLV at the offset, names another board. */
    OTHER_BOARD,
    /** The image number (found) that the TLV at the offset depends on is missing or too old. */
    DEPENDENCY_NOT_MET,
    /** The image does not say that it is encrypted. */
    NOT_ENCRYPTED,
    /** There is no TLV with the content key, or more than one. */
    CONTENT_KEY_MISSING,
    /** The content key at the offset was not made for this device, or was changed. */
    BAD_CONTENT_KEY,
    /** The medium did not deliver (expected) bytes at the offset. */
    READ_FAILED
}
