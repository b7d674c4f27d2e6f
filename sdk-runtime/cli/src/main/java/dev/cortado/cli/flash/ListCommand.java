package dev.cortado.cli.flash;

import dev.cortado.flash.probe.PluggedIn;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is plugged in. */
@Command(
        name = "list",
        description = "List the probes, serial ports and drives that a board may be behind.",
        mixinStandardHelpOptions = true)
public final class ListCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PluggedIn found = PluggedIn.find();
        PrintWriter out = spec.commandLine().getOut();
        found.candidates()
                .forEach(
                        candidate ->
                                out.printf(
                                        "%-32s %s%n", candidate.text(), candidate.description()));
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        if (found.candidates().isEmpty()) {
            err.println(
                    "cortado: no CMSIS-DAP probe, no DFU device, no serial port of a USB device,"
                            + " and no drive of a UF2 bootloader");
        }
        found.obstacle().ifPresent(why -> err.println("cortado: " + why));
        err.flush();
    }
}
