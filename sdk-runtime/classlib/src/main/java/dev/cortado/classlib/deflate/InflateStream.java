package dev.cortado.classlib.deflate;

import dev.cortado.classlib.codec.AdlerSum;
import java.util.zip.DataFormatException;

/**
 * Decompression of one stream of RFC 1950, or of RFC 1951 alone, in pieces of any length. What
 * follows the stream stays unread; errors have the texts of zlib.
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
    private final BitSource in = new BitSource();
    private final BlockCodes codes = new BlockCodes();

    /** Null until output has to be kept beyond a call. */
    private History history;

    private int window;

    private State state;
    private String problem;
    private boolean isLastBlock;
    private boolean hasDictionary;
    private int adler;

    private int symbol;
    private int length;
    private int distance;

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
        in.clear();
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
        return in.position();
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
    void inflate(byte[] bytes, int from, int to, byte[] out, int outFrom, int outTo)
            throws DataFormatException {
        in.open(bytes, from, to);
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
        } catch (DataFormatException e) {
            state = State.BROKEN;
            problem = e.getMessage();
            throw e;
        } finally {
            addToSum();
            if (state != State.DONE) {
                remember(out, outFrom, outputAt);
            }
            in.close();
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
            case CODE_COUNTS -> codes.readCounts(in) && goTo(State.LENGTHS_OF_CODE_LENGTHS);
            case LENGTHS_OF_CODE_LENGTHS ->
                    codes.readLengthsOfCodeLengths(in) && goTo(State.LENGTHS_OF_CODES);
            case LENGTHS_OF_CODES -> codes.readLengths(in) && goTo(State.SYMBOL);
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

    // RFC 1950, 2.2
    private boolean header() throws DataFormatException {
        if (!in.has(16)) {
            return false;
        }
        int first = in.peek() & 0xFF;
        int flags = in.peek() >>> 8;
        if ((first << 8 | flags) % DeflateFormat.HEADER_CHECK != 0) {
            throw new DataFormatException("incorrect header check");
        }
        if ((first & 15) != DeflateFormat.METHOD_DEFLATE) {
            throw new DataFormatException("unknown compression method");
        }
        if (first >> 4 > 7) {
            throw new DataFormatException("invalid window size");
        }
        window = 1 << (first >> 4) + 8;
        if (history != null && history.capacity() < window) {
            history = null;
        }
        in.take(16);
        boolean isPreset = (flags & DeflateFormat.PRESET_DICTIONARY) != 0;
        return goTo(isPreset ? State.DICTIONARY_ID : State.BLOCK);
    }

    private boolean dictionaryId() {
        if (!in.has(32)) {
            return false;
        }
        adler = in.takeBigEndian();
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
            in.align();
            return goTo(State.CHECK);
        }
        if (!in.has(3)) {
            return false;
        }
        isLastBlock = in.take(1) != 0;
        switch (in.take(2)) {
            case DeflateFormat.STORED -> {
                in.align();
                return goTo(State.STORED_LENGTH);
            }
            case DeflateFormat.FIXED -> {
                codes.setFixed();
                return goTo(State.SYMBOL);
            }
            case DeflateFormat.DYNAMIC -> {
                return goTo(State.CODE_COUNTS);
            }
            default -> throw new DataFormatException("invalid block type");
        }
    }

    // RFC 1951, 3.2.4
    private boolean storedLength() throws DataFormatException {
        if (!in.has(32)) {
            return false;
        }
        if ((in.peek() & 0xFFFF) != (~in.peek() >>> 16)) {
            throw new DataFormatException("invalid stored block lengths");
        }
        length = in.take(16);
        in.take(16);
        return goTo(State.STORED);
    }

    private boolean stored() {
        int count = Math.min(length, Math.min(in.available(), outputEnd - outputAt));
        in.copy(output, outputAt, count);
        outputAt += count;
        length -= count;
        return length == 0 && goTo(State.BLOCK);
    }

    private boolean symbols() throws DataFormatException {
        int next = in.decode(codes.literals());
        while (next >= 0 && next < DeflateFormat.END_OF_BLOCK) {
            if (outputAt == outputEnd) {
                symbol = next;
                return goTo(State.LITERAL);
            }
            output[outputAt++] = (byte) next;
            next = in.decode(codes.literals());
        }
        if (next < 0) {
            return false;
        }
        if (next == DeflateFormat.END_OF_BLOCK) {
            return goTo(State.BLOCK);
        }
        if (next > DeflateFormat.LAST_LENGTH) {
            throw new DataFormatException("invalid literal/length code");
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
        if (!in.has(extra)) {
            return false;
        }
        length = DeflateFormat.lengthBase(symbol) + in.take(extra);
        return goTo(State.DISTANCE);
    }

    private boolean distance() throws DataFormatException {
        symbol = in.decode(codes.distances());
        if (symbol >= DeflateFormat.DISTANCES) {
            throw new DataFormatException("invalid distance code");
        }
        return symbol >= 0 && goTo(State.DISTANCE_REST);
    }

    private boolean distanceRest() {
        int extra = DeflateFormat.distanceExtra(symbol);
        if (!in.has(extra)) {
            return false;
        }
        distance = DeflateFormat.distanceBase(symbol) + in.take(extra);
        return goTo(State.COPY);
    }

    private boolean copy() throws DataFormatException {
        if (outputAt == outputEnd) {
            return false;
        }
        int before = outputAt - outputStart;
        if (distance > before + (history == null ? 0 : history.size())) {
            throw new DataFormatException("invalid distance too far back");
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
            if (!in.has(32)) {
                return false;
            }
            addToSum();
            if (in.takeBigEndian() != adler) {
                throw new DataFormatException("incorrect data check");
            }
        }
        return goTo(State.DONE);
    }
}
