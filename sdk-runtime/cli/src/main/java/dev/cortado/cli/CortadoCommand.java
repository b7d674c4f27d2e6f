package dev.cortado.cli;

import dev.cortado.cli.flash.EraseCommand;
import dev.cortado.cli.flash.FlashCommand;
import dev.cortado.cli.flash.ListCommand;
import dev.cortado.cli.flash.MonitorCommand;
import dev.cortado.cli.flash.ReadCommand;
import dev.cortado.cli.flash.ResetCommand;
import dev.cortado.cli.flash.VerifyFlashCommand;
import dev.cortado.cli.image.DeltaCommand;
import dev.cortado.cli.image.ImageInfoCommand;
import dev.cortado.cli.image.KeygenCommand;
import dev.cortado.cli.image.OtaCommand;
import dev.cortado.cli.image.SignCommand;
import dev.cortado.cli.image.VerifyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code cortado} command without a subcommand. */
@Command(
        name = "cortado",
        description = "Compiles ordinary Java into firmware for ARM microcontrollers.",
        subcommands = {
            RunCommand.class,
            BuildCommand.class,
            BoardsCommand.class,
            KeygenCommand.class,
            SignCommand.class,
            VerifyCommand.class,
            ImageInfoCommand.class,
            DeltaCommand.class,
            OtaCommand.class,
            FlashCommand.class,
            EraseCommand.class,
            VerifyFlashCommand.class,
            ReadCommand.class,
            ResetCommand.class,
            ListCommand.class,
            MonitorCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = SdkVersion.class,
        footer = {"", "cortado test runs all tests of the SDK."})
final class CortadoCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Option(names = "--debug", description = "Show where in Cortado an error arose.")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
