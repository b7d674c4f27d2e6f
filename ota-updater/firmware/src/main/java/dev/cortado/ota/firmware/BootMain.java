package dev.cortado.ota.firmware;

import dev.cortado.abi.BootHandover;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.drivers.Watchdog;
import dev.cortado.ota.bootloader.BootDecision;
import dev.cortado.ota.bootloader.BootPhase;
import dev.cortado.ota.bootloader.Bootloader;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.runtime.exit.SystemReset;

/** Decides which image runs, and starts it. */
public final class BootMain {
    private static final int TRIAL_SECONDS = 60;

    private BootMain() {}

    /** The bootloader. */
    public static void main(String[] arguments) {
        Wiring wiring = new Wiring();
        Bootloader bootloader = wiring.bootloader();
        try {
            BootDecision decision = bootloader.boot();
            if (decision.starts()) {
                boolean trial = decision.state().phase() == BootPhase.TRIAL;
                if (trial) {
                    guardTrial();
                }
                HandOver.start(wiring.check(), trial ? BootHandover.OUTCOME_TRIAL : 0);
            }
        } catch (FlashException e) {
            SystemReset.now();
        }
        while (true) {
            Cpu.waitForInterrupt();
        }
    }

    private static void guardTrial() {
        if (ImageConstants.boardProperty("watchdog") == 1) {
            ((Watchdog) ImageConstants.watchdog()).start(TRIAL_SECONDS);
        }
    }
}
