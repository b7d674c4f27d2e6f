package dev.cortado.cli.flash;

import dev.cortado.boards.BoardProfile;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.plan.FlashPlan;
import dev.cortado.flash.plan.Planner;
import dev.cortado.flash.plan.Programmer;
import dev.cortado.flash.probe.ProbeAddress;
import dev.cortado.flash.probe.Probes;
import dev.cortado.flash.target.ImageTarget;
import dev.cortado.flash.target.MemoryTarget;
import dev.cortado.flash.target.Target;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a board hold and run a firmware. */
@Command(
        name = "flash",
        description = {
            "Write firmware to a board, verify it, and start it.",
            "Only what differs is erased and written."
        },
        mixinStandardHelpOptions = true)
public final class FlashCommand implements Runnable {

    @Spec private CommandSpec spec;
    @Mixin private ProbeOptions probe;
    @Mixin private FirmwareOptions options;

    @Parameters(
            paramLabel = "FILE|DIR",
            description = "ELF, HEX or BIN, or the directory that 'cortado build' wrote.")
    private Path file;

    @Option(names = "--dry-run", description = "Print what would be done; change nothing.")
    private boolean dryRun;

    @Option(names = "--no-reset", description = "Leave the board halted instead of starting it.")
    private boolean noReset;

    @Option(names = "--no-verify", description = "Do not read back what was written.")
    private boolean noVerify;

    @Option(names = "--stats", description = "Print how long each phase took, and its rate.")
    private boolean stats;

    @Override
    public void run() {
        BoardProfile board = probe.board();
        ProbeAddress address = probe.address();
        Firmware firmware = options.read(file, board);
        PrintWriter err = spec.commandLine().getErr();
        try (PhaseMeter meter = PhaseMeter.on(err);
                Target target = Probes.open(address, board)) {
            switch (target) {
                case MemoryTarget memory -> program(memory, board, firmware, meter);
                case ImageTarget image -> install(image, firmware, meter);
                default -> throw new IllegalStateException(target.description());
            }
            if (!dryRun && !noReset) {
                target.reset();
            }
            meter.close();
            if (stats) {
                meter.lines().forEach(err::println);
            }
        }
        err.flush();
    }

    private void program(
            MemoryTarget target, BoardProfile board, Firmware firmware, PhaseMeter meter) {
        PrintWriter err = spec.commandLine().getErr();
        FlashPlan plan = new Planner(target, board.soc().programming(), meter).plan(firmware);
        if (dryRun) {
            meter.close();
            PrintWriter out = spec.commandLine().getOut();
            plan.lines().forEach(out::println);
            out.flush();
            return;
        }
        Programmer programmer = new Programmer(target, meter);
        programmer.carryOut(plan);
        if (!plan.isDone() && !noVerify && target.readable()) {
            OptionalLong wrong = programmer.firstDifference(firmware);
            if (wrong.isPresent()) {
                throw new FlashException(
                        "the flash does not hold what was written: it differs at 0x%08X"
                                .formatted(wrong.getAsLong()),
                        "The server may have no support for this flash, or it is protected or worn"
                                + " out; erase it (cortado erase) and repeat.");
            }
        }
        meter.end();
        if (plan.isDone()) {
            err.printf(
                    "cortado: %s is on %s already; nothing was written%n",
                    firmware.name(), board.name());
        } else {
            err.printf(
                    "cortado: %,d bytes written, %,d erased, %,d of %,d sectors were the same;"
                            + " %s%n",
                    plan.writtenBytes(),
                    plan.erasedBytes(),
                    plan.sameSectors(),
                    plan.sectors().size(),
                    verdict(target, firmware));
        }
    }

    private String verdict(MemoryTarget target, Firmware firmware) {
        if (!target.readable()) {
            return "not verified, since the board cannot be read this way";
        }
        return noVerify ? "not verified" : "verified, SHA-256 " + firmware.sha256();
    }

    private void install(ImageTarget target, Firmware firmware, PhaseMeter meter) {
        PrintWriter err = spec.commandLine().getErr();
        if (dryRun) {
            spec.commandLine().getOut().println(target.intent(firmware));
            spec.commandLine().getOut().flush();
            return;
        }
        if (target.has(firmware)) {
            err.printf("cortado: %s is there already; nothing was written%n", firmware.name());
            return;
        }
        target.install(firmware, meter);
        meter.end();
        err.printf("cortado: %,d bytes written to %s%n", firmware.length(), target.description());
    }
}
