package dev.cortado.cli.flash;

import dev.cortado.boards.BoardProfile;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.plan.Programmer;
import dev.cortado.flash.target.Target;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a board's flash with a firmware. */
@Command(
        name = "verify-flash",
        description = "Check that a board's flash holds a firmware; changes nothing.",
        mixinStandardHelpOptions = true)
public final class VerifyFlashCommand implements Runnable {

    @Spec private CommandSpec spec;
    @Mixin private ProbeOptions probe;
    @Mixin private FirmwareOptions options;

    @Parameters(
            paramLabel = "FILE|DIR",
            description = "ELF, HEX or BIN, or the directory that 'cortado build' wrote.")
    private Path file;

    @Override
    public void run() {
        BoardProfile board = probe.board();
        Firmware firmware = options.read(file, board);
        PrintWriter err = spec.commandLine().getErr();
        OptionalLong difference;
        try (PhaseMeter meter = PhaseMeter.on(err);
                Target target = probe.open(board)) {
            difference =
                    new Programmer(ProbeOptions.memory(target, "be verified"), meter)
                            .firstDifference(firmware);
        }
        if (difference.isPresent()) {
            throw new FlashException(
                    "%s does not hold %s: it differs at 0x%08X"
                            .formatted(board.name(), firmware.name(), difference.getAsLong()),
                    "Write it: cortado flash " + file + " --board " + board.name() + " ...");
        }
        err.printf(
                "cortado: %s holds %s, SHA-256 %s%n",
                board.name(), firmware.name(), firmware.sha256());
        err.flush();
    }
}
