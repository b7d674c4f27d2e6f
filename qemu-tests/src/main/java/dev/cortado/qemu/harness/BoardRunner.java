package dev.cortado.qemu.harness;

import java.time.Duration;

/** Boots an image on a board and waits until the program ends. */
public interface BoardRunner {

    /**
     * Runs an image.
     *
     * @param firmware the image and its board
     * @param input what the program finds on standard input
     * @param limit how long the program may run
     * @throws BoardTimeoutException if it runs longer; it is stopped
     * @throws dev.cortado.compiler.diagnostic.BuildException if the simulator does not start or
     *     crashes
     */
    Outcome run(Firmware firmware, byte[] input, Duration limit) throws InterruptedException;
}
