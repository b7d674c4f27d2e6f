package dev.cortado.ota.format;

/** The bits of a header's flags, with MCUboot's numbers. */
public final class ImageFlags {

    /** Position independent; MCUboot does not support it either. */
    public static final int POSITION_INDEPENDENT = 0x001;

    /** The payload is encrypted with AES-128 in a slot that is not executed. */
    public static final int ENCRYPTED_AES128 = 0x004;

    /** The payload is encrypted with AES-256 in a slot that is not executed. */
    public static final int ENCRYPTED_AES256 = 0x008;

    /** Not to be started. */
    public static final int NON_BOOTABLE = 0x010;

    /** To be copied to the load address and started there. */
    public static final int RAM_LOAD = 0x020;

    /** Runs only at the load address, in flash. */
    public static final int ROM_FIXED = 0x100;

    /** Compressed with LZMA1; not supported. */
    public static final int COMPRESSED_LZMA1 = 0x200;

    /** Compressed with LZMA2; not supported. */
    public static final int COMPRESSED_LZMA2 = 0x400;

    /** Compressed after a filter for Thumb code; not supported. */
    public static final int COMPRESSED_ARM_THUMB = 0x800;

    /** Either kind of encryption. */
    public static final int ENCRYPTED = ENCRYPTED_AES128 | ENCRYPTED_AES256;

    /** What this format supports; an image with another bit is refused. */
    public static final int SUPPORTED = ENCRYPTED | NON_BOOTABLE | RAM_LOAD | ROM_FIXED;

    private ImageFlags() {}
}
