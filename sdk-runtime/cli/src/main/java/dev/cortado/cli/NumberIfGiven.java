package dev.cortado.cli;

import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

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
        option.setValue(given ? Integer.parseInt(arguments.pop()) : LEFT_OUT);
    }
}
