package dev.cortado.classlib.deflate;

import dev.cortado.classlib.codec.AdlerSum;
import java.util.zip.DataFormatException;

/**
 * Decompression of one stream of RFC 1950, or of RFC 1951 alone, in pieces of any length. Input is
 * taken bit by bit as it is needed, so that what follows the stream stays unread; errors have the
 * texts of zlib.
 */
final class InflateStream {
    private enum State {
        HEADER,
        DICTIONARY_ID,
        DICTIONARY,
        BLOCK,
        STORED_LENGTH,
        STORED,
        CODE_COUNTS,
        LENGTHS_OF_CODE_LENGTHS,
        LENGTHS_OF_CODES,
        SYMBOL,
        LITERAL,
        LENGTH,
        DISTANCE,
        DISTANCE_REST,
        COPY,
        CHECK,
        DONE,
        BROKEN
    }

    private final boolean isRaw;
    private final PrefixDecoder literals = new PrefixDecoder(DeflateFormat.FIXED_LITERALS, 9);
    private final PrefixDecoder distances = new PrefixDecoder(DeflateFormat.FIXED_DISTANCES, 6);
    private final byte[] lengths =
            new byte[DeflateFormat.FIXED_LITERALS + DeflateFormat.FIXED_DISTANCES];

    /** Null until output has to be kept beyond a call. */
    private History history;

    private int window;

    private State state;
    private String problem;
    private int hold;
    private int bits;
    private boolean isLastBlock;
    private boolean hasDictionary;
    private int adler;

    private int literalCount;
    private int distanceCount;
    private int codeLengthCount;
    private int lengthCount;
    private int symbol;
    private int length;
    private int distance;

    private byte[] input;
    private int inputAt;
    private int inputEnd;
    private byte[] output;
    private int outputStart;
    private int outputAt;
    private int outputEnd;
    private int summedTo;

    /**
     * A stream at its beginning.
     *
     * @param isRaw whether it has neither header nor checksum
     */
    InflateStream(boolean isRaw) {
        this.isRaw = isRaw;
        reset();
    }

    /** Goes to the beginning of another stream. */
    void reset() {
        state = isRaw ? State.BLOCK : State.HEADER;
        window = DeflateFormat.MAX_WINDOW;
        hold = 0;
        bits = 0;
        isLastBlock = false;
        hasDictionary = false;
        adler = isRaw ? 0 : AdlerSum.OF_NOTHING;
        if (history != null) {
            history.clear();
        }
    }

    /** Lets go of its output; it is used no more. */
    void release() {
        history = null;
    }

    boolean isFinished() {
        return state == State.DONE;
    }

    boolean needsDictionary() {
        return state == State.DICTIONARY && !hasDictionary;
    }

    /** The checksum of the output so far, or of the dictionary that is needed. */
    int adler() {
        return adler;
    }

    /** Where the input's unread bytes begin after {@link #inflate}. */
    int inputPosition() {
        return inputAt;
    }

    /** Where the output ends after {@link #inflate}. */
    int outputPosition() {
        return outputAt;
    }

    /**
     * Sets the preset dictionary.
     *
     * @throws IllegalArgumentException if it is not the one that the stream needs
     */
    void setDictionary(byte[] bytes, int from, int to) {
        if (!isRaw
                && (state != State.DICTIONARY
                        || AdlerSum.update(AdlerSum.OF_NOTHING, bytes, from, to) != adler)) {
            throw new IllegalArgumentException();
        }
        hasDictionary = true;
        remember(bytes, from, to);
    }

    /** Decompresses until the input is used up, the output full, or the stream at an end. */
    void inflate(byte[] in, int inFrom, int inTo, byte[] out, int outFrom, int outTo)
            throws DataFormatException {
        input = in;
        inputAt = inFrom;
        inputEnd = inTo;
        output = out;
        outputStart = outFrom;
        outputAt = outFrom;
        outputEnd = outTo;
        summedTo = outFrom;
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = step();
            }
        } finally {
            addToSum();
            if (state != State.DONE) {
                remember(out, outFrom, outputAt);
            }
            input = null;
            output = null;
        }
    }

    private void addToSum() {
        if (!isRaw && outputAt > summedTo) {
            adler = AdlerSum.update(adler, output, summedTo, outputAt);
            summedTo = outputAt;
        }
    }

    private void remember(byte[] bytes, int from, int to) {
        if (to > from) {
            if (history == null) {
                history = new History(window);
            }
            history.append(bytes, from, to);
        }
    }

    private boolean step() throws DataFormatException {
        return switch (state) {
            case HEADER -> header();
            case DICTIONARY_ID -> dictionaryId();
            case DICTIONARY -> dictionary();
            case BLOCK -> block();
            case STORED_LENGTH -> storedLength();
            case STORED -> stored();
            case CODE_COUNTS -> codeCounts();
            case LENGTHS_OF_CODE_LENGTHS -> lengthsOfCodeLengths();
            case LENGTHS_OF_CODES -> lengthsOfCodes();
            case SYMBOL -> symbols();
            case LITERAL -> literal();
            case LENGTH -> length();
            case DISTANCE -> distance();
            case DISTANCE_REST -> distanceRest();
            case COPY -> copy();
            case CHECK -> check();
            case DONE -> false;
            case BROKEN -> throw new DataFormatException(problem);
        };
    }

    private boolean goTo(State next) {
        state = next;
        return true;
    }

    private DataFormatException broken(String text) {
        state = State.BROKEN;
        problem = text;
        return new DataFormatException(text);
    }

    /** Whether so many bits are there, at most 32 from the start of a byte, else 25. */
    private boolean hasBits(int count) {
        while (bits < count) {
            if (inputAt == inputEnd) {
                return false;
            }
            hold |= (input[inputAt++] & 0xFF) << bits;
            bits += 8;
        }
        return true;
    }

    /** The next bits, at most 16, which are there. */
    private int take(int count) {
        int value = hold & (1 << count) - 1;
        hold >>>= count;
        bits -= count;
        return value;
    }

    /** A symbol whose code is read, or -1 if the input ends before. */
    private int decode(PrefixDecoder decoder) {
        int entry = decoder.find(hold, bits);
        while (entry < 0) {
            if (inputAt == inputEnd) {
                return -1;
            }
            hold |= (input[inputAt++] & 0xFF) << bits;
            bits += 8;
            entry = decoder.find(hold, bits);
        }
        take(entry & 15);
        return entry >> 4;
    }

    // RFC 1950, 2.2
    private boolean header() throws DataFormatException {
        if (!hasBits(16)) {
            return false;
        }
        int first = hold & 0xFF;
        int flags = hold >>> 8;
        if ((first << 8 | flags) % DeflateFormat.HEADER_CHECK != 0) {
            throw broken("incorrect header check");
        }
        if ((first & 15) != DeflateFormat.METHOD_DEFLATE) {
            throw broken("unknown compression method");
        }
        if (first >> 4 > 7) {
            throw broken("invalid window size");
        }
        window = 1 << (first >> 4) + 8;
        if (history != null && history.capacity() < window) {
            history = null;
        }
        take(16);
        boolean isPreset = (flags & DeflateFormat.PRESET_DICTIONARY) != 0;
        return goTo(isPreset ? State.DICTIONARY_ID : State.BLOCK);
    }

    private boolean dictionaryId() {
        if (!hasBits(32)) {
            return false;
        }
        adler = Integer.reverseBytes(take(16) | take(16) << 16);
        return goTo(State.DICTIONARY);
    }

    private boolean dictionary() {
        if (!hasDictionary) {
            return false;
        }
        adler = AdlerSum.OF_NOTHING;
        return goTo(State.BLOCK);
    }

    // RFC 1951, 3.2.3
    private boolean block() throws DataFormatException {
        if (isLastBlock) {
            take(bits & 7);
            return goTo(State.CHECK);
        }
        if (!hasBits(3)) {
            return false;
        }
        isLastBlock = take(1) != 0;
        switch (take(2)) {
            case DeflateFormat.STORED -> {
                take(bits & 7);
                return goTo(State.STORED_LENGTH);
            }
            case DeflateFormat.FIXED -> {
                fixedCodes();
                return goTo(State.SYMBOL);
            }
            case DeflateFormat.DYNAMIC -> {
                return goTo(State.CODE_COUNTS);
            }
            default -> throw broken("invalid block type");
        }
    }

    // RFC 1951, 3.2.4
    private boolean storedLength() throws DataFormatException {
        if (!hasBits(32)) {
            return false;
        }
        if ((hold & 0xFFFF) != (~hold >>> 16)) {
            throw broken("invalid stored block lengths");
        }
        length = take(16);
        take(16);
        return goTo(State.STORED);
    }

    private boolean stored() {
        int count = Math.min(length, Math.min(inputEnd - inputAt, outputEnd - outputAt));
        System.arraycopy(input, inputAt, output, outputAt, count);
        inputAt += count;
        outputAt += count;
        length -= count;
        return length == 0 && goTo(State.BLOCK);
    }

    // RFC 1951, 3.2.6
    private void fixedCodes() {
        DeflateFormat.fixedLiterals(lengths);
        literals.build(lengths, 0, DeflateFormat.FIXED_LITERALS, false);
        for (int i = 0; i < DeflateFormat.FIXED_DISTANCES; i++) {
            lengths[i] = DeflateFormat.FIXED_DISTANCE_BITS;
        }
        distances.build(lengths, 0, DeflateFormat.FIXED_DISTANCES, false);
    }

    // RFC 1951, 3.2.7
    private boolean codeCounts() throws DataFormatException {
        if (!hasBits(14)) {
            return false;
        }
        literalCount = take(5) + 257;
        distanceCount = take(5) + 1;
        codeLengthCount = take(4) + 4;
        if (literalCount > DeflateFormat.LITERALS || distanceCount > DeflateFormat.DISTANCES) {
            throw broken("too many length or distance symbols");
        }
        lengthCount = 0;
        return goTo(State.LENGTHS_OF_CODE_LENGTHS);
    }

    private boolean lengthsOfCodeLengths() throws DataFormatException {
        while (lengthCount < codeLengthCount) {
            if (!hasBits(3)) {
                return false;
            }
            lengths[DeflateFormat.codeLengthAt(lengthCount++)] = (byte) take(3);
        }
        while (lengthCount < DeflateFormat.CODE_LENGTHS) {
            lengths[DeflateFormat.codeLengthAt(lengthCount++)] = 0;
        }
        if (!distances.build(lengths, 0, DeflateFormat.CODE_LENGTHS, false)) {
            throw broken("invalid code lengths set");
        }
        lengthCount = 0;
        symbol = -1;
        return goTo(State.LENGTHS_OF_CODES);
    }

    private boolean lengthsOfCodes() throws DataFormatException {
        int all = literalCount + distanceCount;
        while (lengthCount < all) {
            if (symbol < 0) {
                symbol = decode(distances);
                if (symbol < 0) {
                    return false;
                }
            }
            if (symbol < DeflateFormat.REPEAT || symbol == PrefixDecoder.NO_SYMBOL) {
                lengths[lengthCount++] = (byte) (symbol == PrefixDecoder.NO_SYMBOL ? 0 : symbol);
            } else {
                int extra = DeflateFormat.repeatExtra(symbol);
                if (!hasBits(extra)) {
                    return false;
                }
                repeatLength(DeflateFormat.repeatBase(symbol) + take(extra), all);
            }
            symbol = -1;
        }
        if (lengths[DeflateFormat.END_OF_BLOCK] == 0) {
            throw broken("invalid code -- missing end-of-block");
        }
        if (!literals.build(lengths, 0, literalCount, true)) {
            throw broken("invalid literal/lengths set");
        }
        if (!distances.build(lengths, literalCount, distanceCount, true)) {
            throw broken("invalid distances set");
        }
        return goTo(State.SYMBOL);
    }

    private void repeatLength(int times, int all) throws DataFormatException {
        boolean isRepeat = symbol == DeflateFormat.REPEAT;
        if (isRepeat && lengthCount == 0 || lengthCount + times > all) {
            throw broken("invalid bit length repeat");
        }
        byte repeated = isRepeat ? lengths[lengthCount - 1] : 0;
        for (int i = 0; i < times; i++) {
            lengths[lengthCount++] = repeated;
        }
    }

    private boolean symbols() throws DataFormatException {
        int next = decode(literals);
        while (next >= 0 && next < DeflateFormat.END_OF_BLOCK) {
            if (outputAt == outputEnd) {
                symbol = next;
                return goTo(State.LITERAL);
            }
            output[outputAt++] = (byte) next;
            next = decode(literals);
        }
        if (next < 0) {
            return false;
        }
        if (next == DeflateFormat.END_OF_BLOCK) {
            return goTo(State.BLOCK);
        }
        if (next > DeflateFormat.LAST_LENGTH) {
            throw broken("invalid literal/length code");
        }
        symbol = next;
        return goTo(State.LENGTH);
    }

    private boolean literal() {
        if (outputAt == outputEnd) {
            return false;
        }
        output[outputAt++] = (byte) symbol;
        return goTo(State.SYMBOL);
    }

    private boolean length() {
        int extra = DeflateFormat.lengthExtra(symbol);
        if (!hasBits(extra)) {
            return false;
        }
        length = DeflateFormat.lengthBase(symbol) + take(extra);
        return goTo(State.DISTANCE);
    }

    private boolean distance() throws DataFormatException {
        symbol = decode(distances);
        if (symbol >= DeflateFormat.DISTANCES) {
            throw broken("invalid distance code");
        }
        return symbol >= 0 && goTo(State.DISTANCE_REST);
    }

    private boolean distanceRest() {
        int extra = DeflateFormat.distanceExtra(symbol);
        if (!hasBits(extra)) {
            return false;
        }
        distance = DeflateFormat.distanceBase(symbol) + take(extra);
        return goTo(State.COPY);
    }

    private boolean copy() throws DataFormatException {
        if (outputAt == outputEnd) {
            return false;
        }
        int before = outputAt - outputStart;
        if (distance > before + (history == null ? 0 : history.size())) {
            throw broken("invalid distance too far back");
        }
        int count = Math.min(length, outputEnd - outputAt);
        length -= count;
        int old = Math.min(count, distance - before);
        for (int i = 0; i < old; i++) {
            output[outputAt++] = history.get(distance - before - i);
        }
        for (int i = Math.max(old, 0); i < count; i++) {
            output[outputAt] = output[outputAt - distance];
            outputAt++;
        }
        return length == 0 ? goTo(State.SYMBOL) : outputAt < outputEnd;
    }

    private boolean check() throws DataFormatException {
        if (!isRaw) {
            if (!hasBits(32)) {
                return false;
            }
            addToSum();
            if (Integer.reverseBytes(take(16) | take(16) << 16) != adler) {
                throw broken("incorrect data check");
            }
        }
        return goTo(State.DONE);
    }
}
