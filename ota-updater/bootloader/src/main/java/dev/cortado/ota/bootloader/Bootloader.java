package dev.cortado.ota.bootloader;

/** Decides at every start which image runs. */
public interface Bootloader {

    /**
     * Brings flash into the state that the decision needs, and decides.
     *
     * <p>It may be stopped at any moment; the next call carries on.
     *
     * @throws FlashException if flash failed; a later call may succeed
     */
    BootDecision boot() throws FlashException;
}
