package dev.cortado.abi;

/**
 * The last words of RAM, which a bootloader and the application that it starts share; they keep
 * their content over a reset, not without power.
 *
 * <pre>
 *   0  address of the vector table that exceptions go to, on cores without VTOR
 *   4  what the application asks of the bootloader
 *   8  the complement of that
 *  12  what the bootloader did and can do: 1 if it started the application on trial, 2 if it
 *      decrypts images
 * </pre>
 */
public final class BootHandover {
    /** Bytes, a multiple of 8. */
    public static final int BYTES = 16;

    /** The linker symbol of their address; in an image without a bootloader they are not kept. */
    public static final String SYMBOL = "__boot_handover";

    /** Offset of the vector table's address. */
    public static final int VECTORS = 0;

    /** Offset of the request. */
    public static final int REQUEST = 4;

    /** Offset of the request's complement. */
    public static final int REQUEST_COMPLEMENT = 8;

    /** Offset of what the bootloader did. */
    public static final int OUTCOME = 12;

    /** The request to wait for an image on the console. */
    public static final int REQUEST_RECOVERY = 0x5EC0_1E4F;

    /** The outcome that the application runs on trial. */
    public static final int OUTCOME_TRIAL = 1;

    /** The outcome that the bootloader has a key for encrypted images. */
    public static final int OUTCOME_DECRYPTS = 2;

    private BootHandover() {}
}
