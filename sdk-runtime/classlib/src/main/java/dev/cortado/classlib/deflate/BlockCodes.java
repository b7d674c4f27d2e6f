package dev.cortado.classlib.deflate;

import java.util.zip.DataFormatException;

/**
 * The two codes of a block, fixed or read from its head (RFC 1951, 3.2.6 and 3.2.7). Reading goes
 * on where the input ended; errors have the texts of zlib.
 */
final class BlockCodes {
    private static final int NONE = -1;

    private final PrefixDecoder literals = new PrefixDecoder(DeflateFormat.FIXED_LITERALS, 9);
    private final PrefixDecoder distances = new PrefixDecoder(DeflateFormat.FIXED_DISTANCES, 6);
    private final byte[] lengths =
            new byte[DeflateFormat.FIXED_LITERALS + DeflateFormat.FIXED_DISTANCES];

    private int literalCount;
    private int distanceCount;
    private int codeLengthCount;
    private int lengthCount;
    private int symbol;

    /** The code of literals and lengths. */
    PrefixDecoder literals() {
        return literals;
    }

    /** The code of distances. */
    PrefixDecoder distances() {
        return distances;
    }

    /** Sets the fixed codes (RFC 1951, 3.2.6). */
    void setFixed() {
        DeflateFormat.fixedLiterals(lengths);
        literals.build(lengths, 0, DeflateFormat.FIXED_LITERALS, false);
        for (int i = 0; i < DeflateFormat.FIXED_DISTANCES; i++) {
            lengths[i] = DeflateFormat.FIXED_DISTANCE_BITS;
        }
        distances.build(lengths, 0, DeflateFormat.FIXED_DISTANCES, false);
    }

    /** Reads how many lengths there are, if the input has it. */
    boolean readCounts(BitSource in) throws DataFormatException {
        if (!in.has(14)) {
            return false;
        }
        literalCount = in.take(5) + 257;
        distanceCount = in.take(5) + 1;
        codeLengthCount = in.take(4) + 4;
        if (literalCount > DeflateFormat.LITERALS || distanceCount > DeflateFormat.DISTANCES) {
            throw new DataFormatException("too many length or distance symbols");
        }
        lengthCount = 0;
        return true;
    }

    /** Reads the code that the lengths are written in, up to the input's end. */
    boolean readLengthsOfCodeLengths(BitSource in) throws DataFormatException {
        while (lengthCount < codeLengthCount) {
            if (!in.has(3)) {
                return false;
            }
            lengths[DeflateFormat.codeLengthAt(lengthCount++)] = (byte) in.take(3);
        }
        while (lengthCount < DeflateFormat.CODE_LENGTHS) {
            lengths[DeflateFormat.codeLengthAt(lengthCount++)] = 0;
        }
        if (!distances.build(lengths, 0, DeflateFormat.CODE_LENGTHS, false)) {
            throw new DataFormatException("invalid code lengths set");
        }
        lengthCount = 0;
        symbol = NONE;
        return true;
    }

    /** Reads the lengths of both codes, up to the input's end, and sets the codes. */
    boolean readLengths(BitSource in) throws DataFormatException {
        int all = literalCount + distanceCount;
        while (lengthCount < all) {
            if (symbol == NONE) {
                symbol = in.decode(distances);
                if (symbol == NONE) {
                    return false;
                }
            }
            if (symbol < DeflateFormat.REPEAT || symbol == PrefixDecoder.NO_SYMBOL) {
                lengths[lengthCount++] = (byte) (symbol == PrefixDecoder.NO_SYMBOL ? 0 : symbol);
            } else {
                int extra = DeflateFormat.repeatExtra(symbol);
                if (!in.has(extra)) {
                    return false;
                }
                repeatLength(DeflateFormat.repeatBase(symbol) + in.take(extra), all);
            }
            symbol = NONE;
        }
        if (lengths[DeflateFormat.END_OF_BLOCK] == 0) {
            throw new DataFormatException("invalid code -- missing end-of-block");
        }
        if (!literals.build(lengths, 0, literalCount, true)) {
            throw new DataFormatException("invalid literal/lengths set");
        }
        if (!distances.build(lengths, literalCount, distanceCount, true)) {
            throw new DataFormatException("invalid distances set");
        }
        return true;
    }

    private void repeatLength(int times, int all) throws DataFormatException {
        boolean isRepeat = symbol == DeflateFormat.REPEAT;
        if (isRepeat && lengthCount == 0 || lengthCount + times > all) {
            throw new DataFormatException("invalid bit length repeat");
        }
        byte repeated = isRepeat ? lengths[lengthCount - 1] : 0;
        for (int i = 0; i < times; i++) {
            lengths[lengthCount++] = repeated;
        }
    }
}
