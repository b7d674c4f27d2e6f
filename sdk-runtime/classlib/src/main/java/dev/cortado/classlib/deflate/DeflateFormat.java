package dev.cortado.classlib.deflate;

/** The alphabets of DEFLATE. RFC 1951, 3.2.5 to 3.2.7. */
final class DeflateFormat {
    /** Literals, the end of a block, and lengths; two more have codes but no meaning. */
    static final int LITERALS = 286;

    static final int DISTANCES = 30;

    /** The alphabet of lengths of codes. */
    static final int CODE_LENGTHS = 19;

    /** What the fixed codes are for. */
    static final int FIXED_LITERALS = 288;

    static final int FIXED_DISTANCES = 32;
    static final int FIXED_DISTANCE_BITS = 5;

    static final int END_OF_BLOCK = 256;
    static final int FIRST_LENGTH = 257;
    static final int LAST_LENGTH = 285;

    static final int MIN_MATCH = 3;
    static final int MAX_MATCH = 258;

    static final int MAX_WINDOW = 1 << 15;
    static final int MAX_CODE_BITS = 15;
    static final int MAX_CODE_LENGTH_BITS = 7;

    static final int STORED = 0;
    static final int FIXED = 1;
    static final int DYNAMIC = 2;

    /** Among lengths of codes: the former again 3 to 6 times. */
    static final int REPEAT = 16;

    /** Among lengths of codes: 0, 3 to 10 times. */
    static final int ZEROS = 17;

    /** Among lengths of codes: 0, 11 to 138 times. */
    static final int MANY_ZEROS = 18;

    /** RFC 1950, 2.2: the compression method of a header. */
    static final int METHOD_DEFLATE = 8;

    /** RFC 1950, 2.2: a header has a preset dictionary. */
    static final int PRESET_DICTIONARY = 1 << 5;

    /** RFC 1950, 2.2: headers are multiples of it. */
    static final int HEADER_CHECK = 31;

    /** The order in which lengths of the codes of lengths of codes are written. */
    private static final byte[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private DeflateFormat() {}

    static int codeLengthAt(int place) {
        return ORDER[place];
    }

    /** The symbol of a length from 3 to 258. */
    static int lengthSymbol(int length) {
        if (length == MAX_MATCH) {
            return LAST_LENGTH;
        }
        int above = length - MIN_MATCH;
        int extra = above < 4 ? 0 : 29 - Integer.numberOfLeadingZeros(above);
        return FIRST_LENGTH + (extra << 2) + (above >> extra);
    }

    /** How many bits follow a length's symbol. */
    static int lengthExtra(int symbol) {
        int index = symbol - FIRST_LENGTH;
        return index < 8 || symbol == LAST_LENGTH ? 0 : (index >> 2) - 1;
    }

    /** The least length of a symbol. */
    static int lengthBase(int symbol) {
        if (symbol == LAST_LENGTH) {
            return MAX_MATCH;
        }
        int index = symbol - FIRST_LENGTH;
        return MIN_MATCH + (index < 8 ? index : (index & 3) + 4 << (index >> 2) - 1);
    }

    /** The symbol of a distance from 1 to 32768. */
    static int distanceSymbol(int distance) {
        int above = distance - 1;
        int extra = above < 2 ? 0 : 30 - Integer.numberOfLeadingZeros(above);
        return (extra << 1) + (above >> extra);
    }

    /** How many bits follow a distance's symbol. */
    static int distanceExtra(int symbol) {
        return symbol < 2 ? 0 : (symbol >> 1) - 1;
    }

    /** The least distance of a symbol. */
    static int distanceBase(int symbol) {
        return 1 + (symbol < 2 ? symbol : (symbol & 1) + 2 << (symbol >> 1) - 1);
    }

    /** How many bits follow a symbol of the lengths of codes. */
    static int repeatExtra(int symbol) {
        return symbol == REPEAT ? 2 : symbol == ZEROS ? 3 : 7;
    }

    /** The least number of times that such a symbol stands for. */
    static int repeatBase(int symbol) {
        return symbol == MANY_ZEROS ? 11 : 3;
    }

    /** Sets the lengths of the fixed codes of literals. */
    static void fixedLiterals(byte[] lengths) {
        for (int symbol = 0; symbol < FIXED_LITERALS; symbol++) {
            lengths[symbol] = (byte) fixedLiteralBits(symbol);
        }
    }

    /** The length of a literal's fixed code. */
    static int fixedLiteralBits(int symbol) {
        return symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
    }

    /** The bits of a code in the order in which they are written, the first one the lowest. */
    static int reversed(int code, int length) {
        return Integer.reverse(code) >>> 32 - length;
    }
}
