package dev.cortado.cli.flash;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.plan.Programmer;
import dev.cortado.flash.target.MemoryTarget;
import dev.cortado.flash.target.Target;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases a board's flash. */
@Command(
        name = "erase",
        description = "Erase a board's flash, or the sectors of a part of it.",
        mixinStandardHelpOptions = true)
public final class EraseCommand implements Runnable {

    @Spec private CommandSpec spec;
    @Mixin private ProbeOptions probe;
    @Mixin private RangeOptions range;

    @Option(names = "--dry-run", description = "Print what would be erased; change nothing.")
    private boolean dryRun;

    @Override
    public void run() {
        BoardProfile board = probe.board();
        MemoryRegion region = range.region(board);
        List<MemoryRegion> sectors =
                board.soc().programming().sectors().stream().filter(region::overlaps).toList();
        boolean whole =
                !sectors.isEmpty()
                        && sectors.getFirst().origin() == region.origin()
                        && sectors.getLast().end() == region.end();
        if (!whole) {
            throw new FlashException(
                    "%s is not made of whole sectors of %s; nothing was erased"
                            .formatted(region, board.name()),
                    sectors.isEmpty()
                            ? "Its flash is " + board.flash() + "."
                            : "The sectors there are 0x%08X to 0x%08X."
                                    .formatted(
                                            sectors.getFirst().origin(),
                                            sectors.getLast().end() - 1));
        }
        PrintWriter err = spec.commandLine().getErr();
        if (dryRun) {
            spec.commandLine().getOut().printf("%s  %d sectors  erase%n", region, sectors.size());
            spec.commandLine().getOut().flush();
            return;
        }
        try (PhaseMeter meter = PhaseMeter.on(err);
                Target target = probe.open(board)) {
            MemoryTarget memory = ProbeOptions.memory(target, "be erased by sectors");
            new Programmer(memory, meter).erase(sectors);
            memory.finish();
        }
        err.printf("cortado: %s erased, %,d sectors%n", region, sectors.size());
        err.flush();
    }
}
