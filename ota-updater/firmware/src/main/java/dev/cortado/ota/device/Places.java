package dev.cortado.ota.device;

import dev.cortado.ota.bootloader.SlotSource;

/**
 * Where images run, and what their stacks may be.
 *
 * @param flashOrigin address of the flash's start
 * @param primaryOffset where images run unless they run in place, from the flash's start
 * @param inPlace whether images run in the slot that they are in
 * @param ramOrigin address of RAM
 * @param ramBytes its size
 */
public record Places(
        int flashOrigin, int primaryOffset, boolean inPlace, int ramOrigin, int ramBytes) {

    /** The address of the slot that an image runs in. */
    public int runAddress(SlotSource image) {
        return flashOrigin + (inPlace ? image.start() : primaryOffset);
    }

    /** Whether a stack may begin at an address. AAPCS32 6.2.1.1. */
    public boolean isStackTop(int address) {
        return (address & 3) == 0 && Integer.compareUnsigned(address - ramOrigin - 1, ramBytes) < 0;
    }
}
