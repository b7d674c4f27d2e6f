package dev.cortado.cli.image;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tests of updates. */
@Command(
        name = "ota",
        description = "Test updates.",
        subcommands = {OtaFuzzCommand.class, OtaSweepCommand.class, OtaDeltaBenchCommand.class},
        mixinStandardHelpOptions = true)
public final class OtaCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which test?");
    }
}
