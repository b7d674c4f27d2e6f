package dev.cortado.classlib.deflate;

import java.util.Arrays;

/**
 * The symbols of one block, and the block written in the shortest of the three ways. Writing stops
 * whenever the sink is full and goes on when it has room.
 */
final class BlockWriter {
    /** More bytes than one symbol takes. */
    private static final int MARGIN = 8;

    private static final int STORED_HEADER_BYTES = 4;

    private final byte[] values;
    private final short[] distances;
    private int count;

    private final char[] literalFrequencies = new char[DeflateFormat.LITERALS];
    private final char[] distanceFrequencies = new char[DeflateFormat.DISTANCES];
    private final byte[] literalLengths = new byte[DeflateFormat.FIXED_LITERALS];
    private final byte[] distanceLengths = new byte[DeflateFormat.FIXED_DISTANCES];
    private final char[] literalCodes = new char[DeflateFormat.FIXED_LITERALS];
    private final char[] distanceCodes = new char[DeflateFormat.FIXED_DISTANCES];
    private final CodeLengths codeLengths = new CodeLengths();
    private final CodeTable table = new CodeTable();

    private boolean isWriting;
    private int written;
    private byte[] stored;
    private int storedFrom;
    private int storedTo;

    /**
     * An empty block.
     *
     * @param capacity how many symbols it may have
     */
    BlockWriter(int capacity) {
        // One more for the byte that a lazy search still holds.
        values = new byte[capacity + 1];
        distances = new short[capacity + 1];
    }

    void clear() {
        count = 0;
        isWriting = false;
        Arrays.fill(literalFrequencies, (char) 0);
        Arrays.fill(distanceFrequencies, (char) 0);
    }

    boolean isFull() {
        return count >= values.length - 1;
    }

    boolean isWriting() {
        return isWriting;
    }

    void addLiteral(int value) {
        values[count] = (byte) value;
        distances[count++] = 0;
        literalFrequencies[value & 0xFF]++;
    }

    /** Adds a copy of bytes at a distance from 1 to 32768. */
    void addMatch(int length, int distance) {
        values[count] = (byte) (length - DeflateFormat.MIN_MATCH);
        distances[count++] = (short) distance;
        literalFrequencies[DeflateFormat.lengthSymbol(length)]++;
        distanceFrequencies[DeflateFormat.distanceSymbol(distance)]++;
    }

    /**
     * Starts to write the block.
     *
     * @param source where the bytes are that it stands for, from {@code from} to before {@code to}
     * @param isStorable whether all of them are there, at most 65535
     * @param isOnlyStored whether the symbols are left out of account
     */
    void begin(
            BitSink sink,
            boolean isLast,
            byte[] source,
            int from,
            int to,
            boolean isStorable,
            boolean isOnlyStored) {
        isWriting = true;
        written = 0;
        int last = isLast ? 1 : 0;
        int kind = isOnlyStored ? DeflateFormat.STORED : chooseCodes(isStorable, to - from);
        sink.put(last | kind << 1, 3);
        stored = null;
        if (kind == DeflateFormat.STORED) {
            count = 0;
            beginStored(sink, source, from, to);
        } else if (kind == DeflateFormat.DYNAMIC) {
            table.write(sink);
        }
    }

    // RFC 1951, 3.2.4
    private void beginStored(BitSink sink, byte[] source, int from, int to) {
        sink.align();
        sink.put(to - from, 16);
        sink.put(~(to - from) & 0xFFFF, 16);
        stored = source;
        storedFrom = from;
        storedTo = to;
    }

    private int chooseCodes(boolean isStorable, int storedBytes) {
        literalFrequencies[DeflateFormat.END_OF_BLOCK] = 1;
        codeLengths.assign(
                literalFrequencies,
                DeflateFormat.LITERALS,
                literalLengths,
                DeflateFormat.MAX_CODE_BITS);
        codeLengths.assign(
                distanceFrequencies,
                DeflateFormat.DISTANCES,
                distanceLengths,
                DeflateFormat.MAX_CODE_BITS);
        table.prepare(literalLengths, distanceLengths, codeLengths);
        int dynamicBits = table.bits() + bits(false);
        int fixedBits = bits(true);
        int least = Math.min(dynamicBits, fixedBits);
        if (isStorable && (storedBytes + STORED_HEADER_BYTES) * 8 <= least) {
            return DeflateFormat.STORED;
        }
        boolean isFixed = fixedBits <= dynamicBits;
        if (isFixed) {
            DeflateFormat.fixedLiterals(literalLengths);
            Arrays.fill(distanceLengths, (byte) DeflateFormat.FIXED_DISTANCE_BITS);
        }
        int literals = isFixed ? DeflateFormat.FIXED_LITERALS : DeflateFormat.LITERALS;
        codeLengths.codes(literalLengths, literals, literalCodes);
        codeLengths.codes(distanceLengths, DeflateFormat.DISTANCES, distanceCodes);
        return isFixed ? DeflateFormat.FIXED : DeflateFormat.DYNAMIC;
    }

    /** How many bits the symbols take by the fixed codes or by their own. */
    private int bits(boolean isFixed) {
        int sum = 0;
        for (int symbol = 0; symbol < DeflateFormat.LITERALS; symbol++) {
            int length = isFixed ? DeflateFormat.fixedLiteralBits(symbol) : literalLengths[symbol];
            int extra = symbol < DeflateFormat.FIRST_LENGTH ? 0 : DeflateFormat.lengthExtra(symbol);
            sum += literalFrequencies[symbol] * (length + extra);
        }
        for (int symbol = 0; symbol < DeflateFormat.DISTANCES; symbol++) {
            int length = isFixed ? DeflateFormat.FIXED_DISTANCE_BITS : distanceLengths[symbol];
            int extra = DeflateFormat.distanceExtra(symbol);
            sum += distanceFrequencies[symbol] * (length + extra);
        }
        return sum;
    }

    /** Writes on while the sink has room. */
    void proceed(BitSink sink) {
        if (stored != null) {
            int bytes = Math.min(storedTo - storedFrom, sink.room());
            sink.put(stored, storedFrom, bytes);
            storedFrom += bytes;
            if (storedFrom == storedTo) {
                stored = null;
                clear();
            }
            return;
        }
        while (written < count && sink.room() > MARGIN) {
            put(sink, values[written] & 0xFF, distances[written] & 0xFFFF);
            written++;
        }
        if (written == count && sink.room() > MARGIN) {
            putLiteral(sink, DeflateFormat.END_OF_BLOCK);
            clear();
        }
    }

    private void put(BitSink sink, int value, int distance) {
        if (distance == 0) {
            putLiteral(sink, value);
            return;
        }
        int length = value + DeflateFormat.MIN_MATCH;
        int symbol = DeflateFormat.lengthSymbol(length);
        putLiteral(sink, symbol);
        sink.put(length - DeflateFormat.lengthBase(symbol), DeflateFormat.lengthExtra(symbol));
        int far = DeflateFormat.distanceSymbol(distance);
        sink.put(distanceCodes[far], distanceLengths[far]);
        sink.put(distance - DeflateFormat.distanceBase(far), DeflateFormat.distanceExtra(far));
    }

    private void putLiteral(BitSink sink, int symbol) {
        sink.put(literalCodes[symbol], literalLengths[symbol]);
    }
}
