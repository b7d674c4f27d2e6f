package dev.cortado.flash.swd;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.swd.SwdOperation.Read;
import dev.cortado.flash.swd.SwdOperation.Write;
import java.util.List;
import java.util.Optional;

/** The debug port of a chip; ADIv5.2, part B. */
final class DebugPort {

    /** ABORT: ORUNERRCLR, WDERRCLR, STKERRCLR, STKCMPCLR. */
    private static final int CLEAR_STICKY = 0x1E;

    private static final int DAPABORT = 1;

    /** CTRL/STAT: CSYSPWRUPREQ, CDBGPWRUPREQ, and their acknowledgements. */
    private static final int POWER_UP = 0x5000_0000;

    private static final int POWERED = 0xA000_0000;
    private static final int POWER_TRIES = 100;
    private static final int CONNECT_TRIES = 3;

    /** B4.3.3: at least 50 cycles with SWDIO high. */
    private static final int LINE_RESET_BITS = 56;

    private final SwdLink link;

    DebugPort(SwdLink link) {
        this.link = link;
    }

    SwdLink link() {
        return link;
    }

    /**
     * Brings the chip to SWD and powers its debug part.
     *
     * @throws FlashException if no chip answers
     */
    void connect() {
        Optional<SwdFault> last = Optional.empty();
        for (int i = 0; i < CONNECT_TRIES; i++) {
            try {
                if (i == CONNECT_TRIES - 1) {
                    // Firmware may have taken the pins away, or sleep; it has not yet after reset.
                    link.pulseReset();
                }
                lineReset();
                link.perform(List.of(new Read(SwdRegister.DPIDR)));
                link.abort(CLEAR_STICKY);
                powerUp();
                return;
            } catch (SwdFault e) {
                last = Optional.of(e);
            }
        }
        throw new FlashException(
                "no chip answers on the SWD wires of %s (%s)"
                        .formatted(link.name(), words(last.get().answer())),
                "Check the board's power, and the wires SWDIO, SWCLK and GND; a board in deep sleep"
                        + " needs its reset button held while you repeat the command.",
                last.get());
    }

    /** B5.2.1: line reset, JTAG to SWD, line reset, at least two idle cycles. */
    private void lineReset() {
        byte ones = (byte) 0xff;
        link.sequence(LINE_RESET_BITS, ones, ones, ones, ones, ones, ones, ones);
        link.sequence(16, (byte) 0x9E, (byte) 0xE7);
        link.sequence(LINE_RESET_BITS, ones, ones, ones, ones, ones, ones, ones);
        link.sequence(8, (byte) 0);
    }

    private void powerUp() {
        link.perform(
                List.of(
                        new Write(SwdRegister.SELECT, 0),
                        new Write(SwdRegister.CTRL_STAT, POWER_UP)));
        for (int i = 0; i < POWER_TRIES; i++) {
            int status = link.perform(List.of(new Read(SwdRegister.CTRL_STAT)))[0];
            if ((status & POWERED) == POWERED) {
                return;
            }
        }
        throw new FlashException(
                "the chip at %s does not power up its debug part".formatted(link.name()),
                "Power the board off and on, and repeat the command.");
    }

    /** A register of the first access port by its whole address. */
    int readAccessPort(int address) {
        int[] read =
                link.perform(
                        List.of(
                                new Write(SwdRegister.SELECT, address & 0xf0),
                                new Read(new SwdRegister(true, address & 12)),
                                new Write(SwdRegister.SELECT, 0)));
        return read[0];
    }

    /** Clears what a fault has left, so that the next access has a chance. */
    void recover(SwdFault fault) {
        switch (fault.answer()) {
            case WAIT, MISMATCH -> link.abort(DAPABORT | CLEAR_STICKY);
            case FAULT -> link.abort(CLEAR_STICKY);
            case NO_ANSWER, DAMAGED -> {
                // B4.2.5: after a protocol error only a line reset and DPIDR bring it back.
                try {
                    lineReset();
                    link.perform(List.of(new Read(SwdRegister.DPIDR)));
                    link.abort(CLEAR_STICKY);
                } catch (SwdFault stillSilent) {
                    return;
                }
            }
        }
    }

    static String words(SwdFault.Answer answer) {
        return switch (answer) {
            case WAIT -> "it answers WAIT";
            case FAULT -> "it answers FAULT";
            case NO_ANSWER -> "no answer";
            case DAMAGED -> "damaged answers";
            case MISMATCH -> "a register never changes";
        };
    }
}
