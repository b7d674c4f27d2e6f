package dev.cortado.cli.image;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads 32-bit numbers in decimal or after {@code 0x}. */
abstract sealed class Numbers implements ITypeConverter<Integer> {

    private final long most;
    private final boolean mayHaveUnit;

    private Numbers(long most, boolean mayHaveUnit) {
        this.most = most;
        this.mayHaveUnit = mayHaveUnit;
    }

    @Override
    public Integer convert(String text) {
        long unit = 1;
        String digits = text;
        if (mayHaveUnit && text.endsWith("K")) {
            unit = 1024;
        } else if (mayHaveUnit && text.endsWith("M")) {
            unit = 1024 * 1024;
        }
        if (unit != 1) {
            digits = text.substring(0, text.length() - 1);
        }
        try {
            long number =
                    digits.startsWith("0x")
                            ? Long.parseUnsignedLong(digits.substring(2), 16)
                            : Long.parseUnsignedLong(digits);
            if (number >= 0 && number <= most / unit) {
                return (int) (number * unit);
            }
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private TypeConversionException unreadable(String text) {
        return new TypeConversionException(
                "'%s' is not a number from 0 to %d%s"
                        .formatted(text, most, mayHaveUnit ? ", perhaps with K or M" : ""));
    }

    /** A size in bytes, perhaps with K or M. */
    static final class Size extends Numbers {
        Size() {
            super(Integer.MAX_VALUE, true);
        }
    }

    /** An unsigned 32-bit number. */
    static final class Word extends Numbers {
        Word() {
            super(0xffff_ffffL, false);
        }
    }
}
