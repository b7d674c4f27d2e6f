package dev.cortado.cli.image;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What updates need beside images, and their tests. */
@Command(
        name = "ota",
        description = "Build bootloaders, and test updates.",
        subcommands = {OtaFuzzCommand.class, OtaSweepCommand.class, OtaDeltaBenchCommand.class},
        footer = {"", "cortado ota powercut cuts the power of a simulated board during updates."},
        mixinStandardHelpOptions = true)
public final class OtaCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
