package dev.cortado.ota.firmware;

import dev.cortado.abi.BootHandover;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.drivers.Watchdog;
import dev.cortado.ota.bootloader.BootDecision;
import dev.cortado.ota.bootloader.BootPhase;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.device.BoardSlots;
import dev.cortado.ota.device.StartableCheck;
import dev.cortado.runtime.exit.SystemReset;

/** Decides which image runs, and starts it; or takes one over the console. */
public final class BootMain {
    private static final int TRIAL_SECONDS = 60;

    private BootMain() {}

    /** The bootloader. */
    public static void main(String[] arguments) {
        boolean recovers = ImageConstants.boardProperty("recovery") == 1;
        boolean requested = recovers && Recovery.isRequested();
        BoardSlots slots = new BoardSlots();
        try {
            Wiring wiring = new Wiring(slots);
            BootDecision decision = wiring.bootloader().boot();
            if (decision.starts() && !requested && !(recovers && Recovery.isAddressed())) {
                start(decision, slots);
            }
            if (recovers) {
                Recovery.run(slots, wiring.check(), decision.state());
            }
        } catch (FlashException e) {
            SystemReset.now();
        }
        while (true) {
            Cpu.waitForInterrupt();
        }
    }

    private static void start(BootDecision decision, BoardSlots slots) {
        StartableCheck check = slots.check();
        boolean trial = decision.state().phase() == BootPhase.TRIAL;
        if (trial && ImageConstants.boardProperty("watchdog") == 1) {
            ((Watchdog) ImageConstants.watchdog()).start(TRIAL_SECONDS);
        }
        int outcome = trial ? BootHandover.OUTCOME_TRIAL : 0;
        if (ImageConstants.boardProperty("decryption") == 1) {
            outcome |= BootHandover.OUTCOME_DECRYPTS;
        }
        HandOver.start(check, outcome);
    }
}
