package dev.cortado.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs the command and ends the JVM with its exit code. */
public final class Main {

    private Main() {}

    /** Runs {@code cortado} with the given arguments. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = commandLine(out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** The command, writing to the given streams. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        ErrorReport errors = new ErrorReport();
        CommandLine command = new CommandLine(new CortadoCommand());
        command.getSubcommands().get("ota").addSubcommand(new BootloaderCommand());
        command.getSubcommands().get("ota").addSubcommand(new FaultsCommand());
        return command.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
