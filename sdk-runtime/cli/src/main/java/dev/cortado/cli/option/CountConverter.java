package dev.cortado.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many of something are wanted. */
public sealed class CountConverter implements ITypeConverter<Integer> {

    private final int least;

    /** At least one. */
    public CountConverter() {
        this(1);
    }

    private CountConverter(int least) {
        this.least = least;
    }

    @Override
    public final Integer convert(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= least) {
                return count;
            }
        } catch (NumberFormatException ignored) {
            // Refused below, as a number that is too low is.
        }
        throw new TypeConversionException(
                "expected a whole number from " + least + " on, not '" + text + "'");
    }

    /** Where none may be wanted. */
    public static final class OrNone extends CountConverter {
        /** At least zero. */
        public OrNone() {
            super(0);
        }
    }
}
