package dev.cortado.cli.flash;

import dev.cortado.flash.target.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Resets a board. */
@Command(
        name = "reset",
        description = "Reset a board and let it run.",
        mixinStandardHelpOptions = true)
public final class ResetCommand implements Runnable {

    @Mixin private ProbeOptions probe;

    @Override
    public void run() {
        try (Target target = probe.open(probe.board())) {
            target.reset();
        }
    }
}
