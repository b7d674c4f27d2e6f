package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.SwapType;

/**
 * What the bootloader knows across starts.
 *
 * @param kind why images are copied; {@link SwapType#NONE} while they are not
 * @param securityCounter the least that an image must have, unsigned
 * @param activeSlot the slot that runs; with swapping always 0
 * @param primaryBytes the image that was in the primary slot before copying; 0 if there was none
 * @param secondaryBytes the same for the secondary slot
 * @param stepsDone how many steps of copying are known to be complete
 */
public record BootState(
        BootPhase phase,
        SwapType kind,
        int securityCounter,
        int activeSlot,
        int primaryBytes,
        int secondaryBytes,
        int stepsDone) {

    /** A device that was never updated. */
    public static final BootState INITIAL =
            new BootState(BootPhase.IDLE, SwapType.NONE, 0, 0, 0, 0, 0);

    BootState copying(SwapType why, int primary, int secondary) {
        return new BootState(
                BootPhase.COPYING, why, securityCounter, activeSlot, primary, secondary, 0);
    }

    BootState withStepsDone(int steps) {
        return new BootState(
                phase, kind, securityCounter, activeSlot, primaryBytes, secondaryBytes, steps);
    }

    BootState inPhase(BootPhase next) {
        return new BootState(
                next, kind, securityCounter, activeSlot, primaryBytes, secondaryBytes, stepsDone);
    }

    BootState withCounter(int counter) {
        return new BootState(
                phase, kind, counter, activeSlot, primaryBytes, secondaryBytes, stepsDone);
    }

    /** The higher one of two counters. */
    static int higher(int one, int other) {
        return Integer.compareUnsigned(one, other) > 0 ? one : other;
    }

    BootState idle(int counter, int slot) {
        return new BootState(
                BootPhase.IDLE, SwapType.NONE, higher(counter, securityCounter), slot, 0, 0, 0);
    }

    BootState trial(int slot) {
        return new BootState(BootPhase.TRIAL, SwapType.TEST, securityCounter, slot, 0, 0, 0);
    }
}
