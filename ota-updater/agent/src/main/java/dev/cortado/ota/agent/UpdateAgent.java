package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.smp.ByteStream;
import dev.cortado.ota.smp.SmpGroup;
import dev.cortado.ota.smp.SmpServer;

/**
 * Updates a device over SMP on a serial line.
 *
 * <p>An application makes one at its start, lets it decide on an image on trial with {@link
 * #settleTrial}, and calls {@link #poll} again and again from one thread. Not for interrupts.
 */
public final class UpdateAgent {

    private static final int ANSWER_BYTES = 320;

    private final ImageSlots slots;
    private final ResetPort port;
    private final SmpServer server;

    /**
     * An agent.
     *
     * @param bufferBytes the longest message that it takes, at least 96
     * @param bufferCount how many of them the stream keeps while one is served; clients have so
     *     many under way
     * @param info what the device says of itself, in ASCII
     */
    public UpdateAgent(
            ImageSlots slots,
            ByteStream stream,
            ResetPort port,
            int bufferBytes,
            int bufferCount,
            String info) {
        this.slots = slots;
        this.port = port;
        SmpGroup[] groups = new SmpGroup[3];
        this.server = new SmpServer(stream, bufferBytes, ANSWER_BYTES, groups);
        groups[0] = new OsGroup(port, bufferBytes, bufferCount, info);
        groups[1] = new ImageGroup(slots);
        groups[2] = new StatGroup(new ServerStatistics(server));
    }

    /** Serves what has come on the line, and answers whether anything has. */
    public boolean poll() {
        return server.poll();
    }

    /**
     * Keeps an image on trial if it passes a test; else resets, upon which the bootloader goes back
     * to the image before. Without a trial it does nothing.
     *
     * @throws FlashException if flash fails; the trial is then undecided, and ends at the next
     *     start
     */
    public void settleTrial(SelfTest test) throws FlashException {
        if (!slots.onTrial()) {
            return;
        }
        if (test.passes()) {
            slots.confirm();
        } else {
            port.reset();
        }
    }

    private record ServerStatistics(SmpServer server) implements Statistics {

        @Override
        public String name() {
            return "smp";
        }

        @Override
        public int count() {
            return 2;
        }

        @Override
        public String field(int index) {
            return index == 0 ? "requests" : "damaged";
        }

        @Override
        public int value(int index) {
            return index == 0 ? server.requests() : server.damaged();
        }
    }
}
