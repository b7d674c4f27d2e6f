package dev.cortado.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code cortado} command without a subcommand. */
@Command(
        name = "cortado",
        description = "Compiles ordinary Java into firmware for ARM microcontrollers.",
        subcommands = {BoardsCommand.class},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = SdkVersion.class,
        footer = {"", "cortado test runs all tests of the SDK."})
final class CortadoCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in Cortado an error arose.")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
