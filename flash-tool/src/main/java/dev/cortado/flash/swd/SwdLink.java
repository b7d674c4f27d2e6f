package dev.cortado.flash.swd;

import java.util.List;

/** A probe with its SWD wires. */
public interface SwdLink extends AutoCloseable {

    /** The probe, for messages. */
    String name();

    /** Drives SWDIO with bits, the lowest of each byte first, while SWCLK runs. */
    void sequence(int bits, byte... data);

    /**
     * Does operations in order.
     *
     * @return the words that were read
     * @throws SwdFault if the target does not say OK to one; what comes after it may have been
     *     tried too
     */
    int[] perform(List<SwdOperation> operations);

    /** Writes the debug port's ABORT register, whatever state it is in. */
    void abort(int value);

    /** Pulls the board's reset line for a moment. */
    void pulseReset();

    /** Lets go of the wires and the probe. */
    @Override
    void close();
}
