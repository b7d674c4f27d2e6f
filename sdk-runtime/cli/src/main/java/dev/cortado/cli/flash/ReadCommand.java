package dev.cortado.cli.flash;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.plan.Programmer;
import dev.cortado.flash.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a board's memory into a file. */
@Command(
        name = "read",
        description = "Read a board's flash, or other memory, into a file.",
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Runnable {

    @Spec private CommandSpec spec;
    @Mixin private ProbeOptions probe;
    @Mixin private RangeOptions range;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "Where the bytes go.")
    private Path output;

    @Override
    public void run() {
        BoardProfile board = probe.board();
        MemoryRegion region = range.region(board);
        PrintWriter err = spec.commandLine().getErr();
        byte[] bytes;
        try (PhaseMeter meter = PhaseMeter.on(err);
                Target target = probe.open(board)) {
            bytes = new Programmer(ProbeOptions.memory(target, "be read"), meter).read(region);
        }
        try {
            Files.write(output, bytes);
        } catch (IOException e) {
            throw new FlashException(
                    "cannot write " + output + ": " + e.getMessage(), "Give another -o FILE.", e);
        }
        err.printf("cortado: %,d bytes from %s in %s%n", bytes.length, region, output);
        err.flush();
    }
}
