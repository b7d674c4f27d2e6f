package dev.cortado.cli.option;

import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the value of an option that may be left out, also in front of a file: what is no number is
 * not the option's.
 */
public final class NumberIfGiven implements IParameterConsumer {
    private static final int LEFT_OUT = 1;

    public NumberIfGiven() {}

    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        boolean given =
                !arguments.isEmpty()
                        && !arguments.peek().isEmpty()
                        && arguments.peek().chars().allMatch(c -> c >= '0' && c <= '9');
        try {
            option.setValue(given ? new CountConverter().convert(arguments.pop()) : LEFT_OUT);
        } catch (TypeConversionException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '"
                            + ((OptionSpec) option).longestName()
                            + "': "
                            + e.getMessage(),
                    e);
        }
    }
}
