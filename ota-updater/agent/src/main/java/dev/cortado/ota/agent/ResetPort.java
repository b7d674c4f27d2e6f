package dev.cortado.ota.agent;

/** How the device starts anew. */
@FunctionalInterface
public interface ResetPort {

    /** Resets; what was sent before must have left the device. */
    void reset();
}
