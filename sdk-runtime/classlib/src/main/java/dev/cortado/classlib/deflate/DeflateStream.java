package dev.cortado.classlib.deflate;

import dev.cortado.classlib.codec.AdlerSum;

/** Compression to one stream of RFC 1950, or of RFC 1951 alone, in pieces of any length. */
final class DeflateStream {
    /** What becomes of the input that is there. The order is that of how much is done. */
    enum Flush {
        /** It may wait for more. */
        NONE,

        /** It ends a block. */
        BLOCK,

        /** It can be decompressed from the output, which ends with a whole byte. */
        SYNC,

        /** And nothing that follows refers to it. */
        FULL,

        /** It ends the stream. */
        FINISH
    }

    // java.util.zip.Deflater's strategies
    private static final int FILTERED = 1;
    private static final int HUFFMAN_ONLY = 2;

    private static final int LEAST_WINDOW = 1 << 9;

    /** What a window takes for each of its bytes with its tables and its block. */
    private static final int BYTES_OF_WINDOW_BYTE = 5;

    private final boolean isRaw;
    private final int windowLimit;
    private int level;
    private int strategy;
    private final BitSink sink = new BitSink();

    /** Null until the first byte. */
    private MatchFinder finder;

    private BlockWriter block;

    private boolean isFresh;
    private boolean hasHeader;
    private boolean hasLastBlock;
    private boolean hasTrailer;
    private boolean isFinished;
    private boolean hasDictionary;
    private Flush flushed;
    private int adler;
    private int inputAt;
    private int outputAt;

    /**
     * A stream at its beginning.
     *
     * @param isRaw whether it has neither header nor checksum
     * @param windowLimit how large its window may be
     */
    DeflateStream(int level, boolean isRaw, int windowLimit) {
        this.level = level;
        this.isRaw = isRaw;
        this.windowLimit = windowLimit;
        reset();
    }

    /** The largest window whose stream takes no more than this memory, or the smallest one. */
    static int windowFor(long bytes) {
        int window = DeflateFormat.MAX_WINDOW;
        while (window > LEAST_WINDOW && (long) window * BYTES_OF_WINDOW_BYTE > bytes) {
            window >>= 1;
        }
        return window;
    }

    /** Goes to the beginning of another stream. */
    void reset() {
        sink.clear();
        if (finder != null) {
            finder.clear();
            block.clear();
        }
        isFresh = true;
        hasHeader = isRaw;
        hasLastBlock = false;
        hasTrailer = false;
        isFinished = false;
        hasDictionary = false;
        flushed = Flush.NONE;
        adler = AdlerSum.OF_NOTHING;
    }

    /** Lets go of its memory; it is used no more. */
    void release() {
        finder = null;
        block = null;
    }

    boolean isFinished() {
        return isFinished;
    }

    /** Whether nothing has been asked of it since its beginning. */
    boolean isFresh() {
        return isFresh;
    }

    /** Whether all input so far is in the output. */
    boolean isIdle() {
        return sink.isEmpty()
                && (finder == null
                        || !block.isWriting() && finder.ahead() == 0 && finder.blockBytes() == 0);
    }

    int level() {
        return level;
    }

    int strategy() {
        return strategy;
    }

    /** Compresses what comes with another level and strategy. */
    void setParameters(int newLevel, int newStrategy) {
        level = newLevel;
        strategy = newStrategy;
    }

    /** The checksum of the input so far, or of the dictionary. */
    int adler() {
        return adler;
    }

    /** Where the input's unread bytes begin after {@link #deflate}. */
    int inputPosition() {
        return inputAt;
    }

    /** Where the output ends after {@link #deflate}. */
    int outputPosition() {
        return outputAt;
    }

    /**
     * Sets the preset dictionary.
     *
     * @throws IllegalArgumentException if input came before it and the stream is not finished
     */
    void setDictionary(byte[] bytes, int from, int to) {
        if (hasTrailer) {
            return;
        }
        if (isRaw ? !isIdle() : hasHeader) {
            throw new IllegalArgumentException();
        }
        if (!isRaw) {
            adler = AdlerSum.update(adler, bytes, from, to);
        }
        allocate();
        finder.setDictionary(bytes, from, to);
        hasDictionary = true;
    }

    private void allocate() {
        if (finder == null) {
            int window = Math.min(windowLimit, Effort.window(level));
            finder = new MatchFinder(window);
            block = new BlockWriter(window >> 2);
        }
    }

    /** Compresses until the output is full, or the input used up as far as {@code flush} says. */
    void deflate(
            byte[] input,
            int inFrom,
            int inTo,
            byte[] output,
            int outFrom,
            int outTo,
            Flush flush) {
        inputAt = inFrom;
        outputAt = outFrom;
        isFresh = false;
        boolean goesOn = outTo > outFrom && !isFinished;
        if (goesOn) {
            allocate();
        }
        while (goesOn) {
            if (!sink.isEmpty()) {
                outputAt = sink.drain(output, outputAt, outTo);
                if (outputAt == outTo) {
                    isFinished = hasTrailer && sink.isEmpty();
                    break;
                }
            }
            goesOn = step(input, inTo, flush);
        }
    }

    /** Makes more output; false if there is nothing to do. */
    private boolean step(byte[] input, int inTo, Flush flush) {
        if (!hasHeader) {
            writeHeader();
            return true;
        }
        if (block.isWriting()) {
            block.proceed(sink);
            return true;
        }
        boolean hasInput = inputAt < inTo && !hasLastBlock;
        if (hasInput) {
            int taken = finder.fill(input, inputAt, inTo);
            if (!isRaw) {
                adler = AdlerSum.update(adler, input, inputAt, inputAt + taken);
            }
            inputAt += taken;
            flushed = Flush.NONE;
        }
        if (encode(flush != Flush.NONE)) {
            finder.begin(block, sink, false, isStored());
            return true;
        }
        return hasInput && inputAt < inTo || flush != Flush.NONE && flush(flush);
    }

    private boolean isStored() {
        return Effort.kind(level) == Effort.Kind.STORED;
    }

    /** Encodes what is ahead; true if the block is full. */
    private boolean encode(boolean goesToEnd) {
        if (isStored()) {
            finder.flushHeld(block);
            finder.store();
            return finder.isStoredFull();
        }
        if (strategy == HUFFMAN_ONLY) {
            finder.encodeLiterals(block);
        } else {
            finder.encode(block, Effort.of(level), strategy == FILTERED, goesToEnd);
        }
        return block.isFull();
    }

    private boolean flush(Flush flush) {
        finder.flushHeld(block);
        if (flush == Flush.FINISH) {
            return finish();
        }
        if (finder.blockBytes() > 0) {
            finder.begin(block, sink, false, isStored());
            return true;
        }
        if (flush == Flush.BLOCK || flush.ordinal() <= flushed.ordinal()) {
            return false;
        }
        // RFC 1951, 3.2.4: a stored block of no bytes
        sink.put(DeflateFormat.STORED << 1, 3);
        sink.align();
        sink.put(0, 16);
        sink.put(0xFFFF, 16);
        if (flush == Flush.FULL) {
            finder.forget();
        }
        flushed = flush;
        return true;
    }

    private boolean finish() {
        if (!hasLastBlock) {
            finder.begin(block, sink, true, isStored());
            hasLastBlock = true;
            return true;
        }
        if (!hasTrailer) {
            sink.align();
            if (!isRaw) {
                putChecksum();
            }
            hasTrailer = true;
            return true;
        }
        isFinished = sink.isEmpty();
        return !isFinished;
    }

    // RFC 1950, 2.2
    private void writeHeader() {
        int levels =
                strategy >= HUFFMAN_ONLY || Effort.level(level) < 2
                        ? 0
                        : Effort.level(level) < 6 ? 1 : Effort.level(level) == 6 ? 2 : 3;
        int header = 7 << 12 | DeflateFormat.METHOD_DEFLATE << 8 | levels << 6;
        if (hasDictionary) {
            header |= DeflateFormat.PRESET_DICTIONARY;
        }
        header += DeflateFormat.HEADER_CHECK - header % DeflateFormat.HEADER_CHECK;
        sink.put(header >>> 8, 8);
        sink.put(header & 0xFF, 8);
        if (hasDictionary) {
            putChecksum();
            adler = AdlerSum.OF_NOTHING;
        }
        hasHeader = true;
    }

    private void putChecksum() {
        int written = Integer.reverseBytes(adler);
        sink.put(written & 0xFFFF, 16);
        sink.put(written >>> 16, 16);
    }
}
