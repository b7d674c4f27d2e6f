package dev.cortado.ota.agent;

/** What an application tries before it keeps a new image of itself. */
@FunctionalInterface
public interface SelfTest {

    /** Whether the device works with the image that runs. */
    boolean passes();
}
