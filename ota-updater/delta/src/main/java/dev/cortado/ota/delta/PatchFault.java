package dev.cortado.ota.delta;

/** Why a patch cannot be applied. */
public enum PatchFault {
    /** It does not begin as a patch does. */
    NO_PATCH,
    /** It was made for another image. */
    OTHER_BASE,
    /** The image that it makes has no room. */
    TOO_LARGE,
    /** It ends before the new image does, or goes on after it. */
    WRONG_LENGTH,
    /** It says what no patch says. */
    CORRUPT,
    /** The old image cannot be read. */
    READ_FAILED,
    /** The new image cannot be written. */
    WRITE_FAILED
}
