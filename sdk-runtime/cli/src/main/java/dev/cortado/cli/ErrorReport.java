package dev.cortado.cli;

import dev.cortado.boards.ProfileException;
import dev.cortado.compiler.classfile.SourceCompilationException;
import dev.cortado.compiler.diagnostic.BuildException;
import dev.cortado.compiler.reach.UnsupportedCodeException;
import dev.cortado.flash.FlashException;
import dev.cortado.ota.signing.SigningException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one message on standard error and exit code 2. */
public final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final int EXIT_CODE = 2;

    private static final String CALLER_OF_MAIN =
            "<- called by dev.cortado.runtime.boot.ApplicationMain.main()";

    /** A command of its own, outside of {@code cortado}'s, whose failures are reported so. */
    public static CommandLine reporting(Object command) {
        ErrorReport errors = new ErrorReport();
        return new CommandLine(command)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("cortado: " + failure.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("  Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return EXIT_CODE;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Object root = command.getCommandSpec().root().userObject();
        boolean debug = root instanceof CortadoCommand options && options.debug();
        switch (failure) {
            case SourceCompilationException source -> {
                err.println(source.diagnostics());
                err.println("cortado: the source does not compile");
            }
            case UnsupportedCodeException unsupported -> {
                err.println("cortado: " + unsupported.getMessage());
                fromMain(unsupported.path()).forEach(line -> err.println("  " + line));
            }
            case BuildException input -> err.println("cortado: " + input.getMessage());
            case SigningException signing -> err.println("cortado: " + signing.getMessage());
            case FlashException flash -> {
                err.println("cortado: " + flash.getMessage());
                err.println("  " + flash.nextStep());
            }
            case ProfileException profile -> err.println("cortado: " + profile.getMessage());
            default -> {
                err.println("cortado: internal error: " + failure);
                if (!(root instanceof CortadoCommand)) {
                    failure.printStackTrace(err);
                } else if (!debug) {
                    err.println("  This is a defect of Cortado; --debug shows where it arose.");
                }
            }
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
        return EXIT_CODE;
    }

    /**
     * The part of a path that is the program's own: from its main method on, if that is part of it.
     */
    private static List<String> fromMain(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).endsWith(CALLER_OF_MAIN)) {
                List<String> own = new ArrayList<>(path.subList(i, path.size()));
                own.set(0, own.getFirst().substring(0, own.getFirst().indexOf("  <- ")));
                return own;
            }
        }
        return path;
    }
}
