package dev.cortado.ota.bootloader;

/** What is done to flash. */
public enum FlashOperation {
    /** Bytes are read. */
    READ,
    /** Units are programmed. */
    PROGRAM,
    /** A sector is erased. */
    ERASE
}
