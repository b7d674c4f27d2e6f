package dev.cortado.compiler;

import dev.cortado.boards.MemoryRegion;

/** What an image is on its board, and so which flash it has. */
public sealed interface ImageRole {

    /** The board's only program, which the core starts. */
    record Standalone() implements ImageRole {}

    /**
     * A program that a bootloader starts.
     *
     * @param flash from its vector table to the last byte that it may fill
     * @param trustedKeys the keys whose signatures it accepts on updates, one after the other; may
     *     be none
     */
    record InSlot(MemoryRegion flash, byte[] trustedKeys) implements ImageRole {
        public InSlot {
            trustedKeys = trustedKeys.clone();
        }

        @Override
        public byte[] trustedKeys() {
            return trustedKeys.clone();
        }
    }

    /**
     * A bootloader: it neither reports nor collects, but resets the chip when it fails.
     *
     * @param flash its partition
     * @param ramBytes what it may use from the start of RAM, its stack included
     * @param trustedKeys the keys whose signatures it accepts, one after the other
     * @param decryptionKey the X25519 key that it opens encrypted images with; empty if it takes
     *     none
     * @param recovers whether it takes images over the console
     */
    record Bootloader(
            MemoryRegion flash,
            int ramBytes,
            byte[] trustedKeys,
            byte[] decryptionKey,
            boolean recovers)
            implements ImageRole {
        public Bootloader {
            trustedKeys = trustedKeys.clone();
            decryptionKey = decryptionKey.clone();
        }

        @Override
        public byte[] decryptionKey() {
            return decryptionKey.clone();
        }

        /** Whether it takes encrypted images. */
        public boolean decrypts() {
            return decryptionKey.length != 0;
        }

        @Override
        public byte[] trustedKeys() {
            return trustedKeys.clone();
        }
    }
}
