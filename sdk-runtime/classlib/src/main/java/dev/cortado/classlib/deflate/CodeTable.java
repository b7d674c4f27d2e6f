package dev.cortado.classlib.deflate;

import java.util.Arrays;

/** The codes of a block as they are written before it. RFC 1951, 3.2.7. */
final class CodeTable {
    private static final int MOST_REPEATS = 6;
    private static final int MOST_ZEROS = 10;
    private static final int MOST_MANY_ZEROS = 138;

    private final byte[] symbols = new byte[DeflateFormat.LITERALS + DeflateFormat.DISTANCES];
    private final byte[] extras = new byte[DeflateFormat.LITERALS + DeflateFormat.DISTANCES];
    private final char[] frequencies = new char[DeflateFormat.CODE_LENGTHS];
    private final byte[] lengths = new byte[DeflateFormat.CODE_LENGTHS];
    private final char[] codes = new char[DeflateFormat.CODE_LENGTHS];
    private int count;
    private int literals;
    private int distances;
    private int codeLengths;

    /** Finds how the lengths of literals and distances are written. */
    void prepare(byte[] literalLengths, byte[] distanceLengths, CodeLengths method) {
        literals = used(literalLengths, DeflateFormat.LITERALS, DeflateFormat.FIRST_LENGTH);
        distances = used(distanceLengths, DeflateFormat.DISTANCES, 1);
        count = 0;
        Arrays.fill(frequencies, (char) 0);
        addRuns(literalLengths, literals);
        addRuns(distanceLengths, distances);
        method.assign(
                frequencies,
                DeflateFormat.CODE_LENGTHS,
                lengths,
                DeflateFormat.MAX_CODE_LENGTH_BITS);
        method.codes(lengths, DeflateFormat.CODE_LENGTHS, codes);
        codeLengths = DeflateFormat.CODE_LENGTHS;
        while (codeLengths > 4 && lengths[DeflateFormat.codeLengthAt(codeLengths - 1)] == 0) {
            codeLengths--;
        }
    }

    private static int used(byte[] lengths, int all, int least) {
        int used = all;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    private void addRuns(byte[] of, int to) {
        int at = 0;
        while (at < to) {
            int value = of[at];
            int run = 1;
            while (at + run < to && of[at + run] == value) {
                run++;
            }
            at += run;
            if (value != 0) {
                add(value, 0);
                run--;
            }
            addRun(value, run);
        }
    }

    private void addRun(int value, int times) {
        int left = times;
        while (left >= 3) {
            int symbol =
                    value != 0
                            ? DeflateFormat.REPEAT
                            : left > MOST_ZEROS ? DeflateFormat.MANY_ZEROS : DeflateFormat.ZEROS;
            int most =
                    switch (symbol) {
                        case DeflateFormat.REPEAT -> MOST_REPEATS;
                        case DeflateFormat.ZEROS -> MOST_ZEROS;
                        default -> MOST_MANY_ZEROS;
                    };
            int taken = Math.min(left, most);
            add(symbol, taken - DeflateFormat.repeatBase(symbol));
            left -= taken;
        }
        for (; left > 0; left--) {
            add(value, 0);
        }
    }

    private void add(int symbol, int extra) {
        symbols[count] = (byte) symbol;
        extras[count++] = (byte) extra;
        frequencies[symbol]++;
    }

    /** How many bits {@link #write} writes. */
    int bits() {
        int sum = 14 + 3 * codeLengths;
        for (int symbol = 0; symbol < DeflateFormat.CODE_LENGTHS; symbol++) {
            int extra = symbol < DeflateFormat.REPEAT ? 0 : DeflateFormat.repeatExtra(symbol);
            sum += frequencies[symbol] * (lengths[symbol] + extra);
        }
        return sum;
    }

    /** Writes them, at most 570 bytes. */
    void write(BitSink sink) {
        sink.put(literals - 257, 5);
        sink.put(distances - 1, 5);
        sink.put(codeLengths - 4, 4);
        for (int i = 0; i < codeLengths; i++) {
            sink.put(lengths[DeflateFormat.codeLengthAt(i)], 3);
        }
        for (int i = 0; i < count; i++) {
            int symbol = symbols[i];
            sink.put(codes[symbol], lengths[symbol]);
            if (symbol >= DeflateFormat.REPEAT) {
                sink.put(extras[i] & 0xFF, DeflateFormat.repeatExtra(symbol));
            }
        }
    }
}
