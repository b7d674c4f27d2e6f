package dev.cortado.classlib.deflate;

/**
 * A window of the input that slides, and in it earlier occurrences of what comes next, by chains of
 * places whose three bytes have the same hash. What is not compared is not believed, so that old
 * entries of the tables do no harm.
 */
final class MatchFinder {
    /** So many bytes ahead no match ends for lack of them. */
    private static final int ENOUGH_AHEAD = DeflateFormat.MAX_MATCH + DeflateFormat.MIN_MATCH + 1;

    /** A match of three bytes that is farther away takes more bits than they do. */
    private static final int FAR = 4096;

    /** With Strategy.FILTERED, matches up to this length are taken for chance. */
    private static final int SHORT_MATCH = 5;

    private static final int LEAST_SPACE = 512;

    private final int window;
    private final byte[] buffer;
    private int end;
    private int at;
    private int origin;
    private int floor;

    /** The latest place of each hash, and before each place of the window the one before it. */
    private short[] latest;

    private short[] before;

    private int blockStart;
    private boolean holdsByte;
    private int heldLength;
    private int heldDistance;
    private int foundDistance;

    /**
     * An empty window.
     *
     * @param window how far matches go back, in bytes, a power of two from 512 to 32768
     */
    MatchFinder(int window) {
        this.window = window;
        buffer = new byte[window + Math.max(window >> 1, LEAST_SPACE)];
    }

    void clear() {
        end = 0;
        at = 0;
        origin = 0;
        floor = 0;
        blockStart = 0;
        holdsByte = false;
        heldLength = 0;
    }

    /** How many bytes wait. */
    int ahead() {
        return end - at;
    }

    /** How many bytes the block has so far. */
    int blockBytes() {
        return blockEnd() - blockStart;
    }

    private int blockEnd() {
        return holdsByte ? at - 1 : at;
    }

    /** Takes input while there is room and returns how many bytes. */
    int fill(byte[] input, int from, int to) {
        if (end == buffer.length && at > window) {
            slide(at - window);
        }
        int count = Math.min(to - from, buffer.length - end);
        System.arraycopy(input, from, buffer, end, count);
        end += count;
        return count;
    }

    private void slide(int by) {
        System.arraycopy(buffer, by, buffer, 0, end - by);
        end -= by;
        at -= by;
        origin += by;
        blockStart -= by;
        floor = Math.max(0, floor - by);
    }

    /** From here on nothing refers to what was before. */
    void forget() {
        floor = at;
    }

    /** Puts bytes before the input, of which the window's last ones count. */
    void setDictionary(byte[] bytes, int from, int to) {
        allocateTables();
        int next = Math.max(from, to - window);
        while (next < to) {
            next += fill(bytes, next, to);
            while (ahead() > 0) {
                insert();
                at++;
            }
        }
        blockStart = at;
    }

    /** Starts a block's writing; the next block follows it. */
    void begin(BlockWriter block, BitSink sink, boolean isLast, boolean isOnlyStored) {
        int bytes = blockBytes();
        boolean isStorable = blockStart >= 0 && bytes <= 0xFFFF;
        block.begin(sink, isLast, buffer, blockStart, blockEnd(), isStorable, isOnlyStored);
        blockStart = blockEnd();
    }

    /** Adds bytes to the block as they are, until it is as long as the window. */
    void store() {
        int count = Math.min(end - at, window - blockBytes());
        at += count;
    }

    /** Whether a stored block can take no more. */
    boolean isStoredFull() {
        return blockBytes() == window;
    }

    /** Encodes each byte by itself until the block is full. */
    void encodeLiterals(BlockWriter block) {
        flushHeld(block);
        while (at < end && !block.isFull()) {
            block.addLiteral(buffer[at++]);
        }
    }

    /**
     * Encodes until the block is full or too little is ahead.
     *
     * @param isFiltered whether short matches are left alone
     * @param goesToEnd whether all that is ahead is encoded, though more may follow
     */
    void encode(BlockWriter block, Effort effort, boolean isFiltered, boolean goesToEnd) {
        allocateTables();
        int least = goesToEnd ? 1 : ENOUGH_AHEAD;
        while (ahead() >= least && !block.isFull()) {
            int length = find(effort);
            if (isFiltered && length <= SHORT_MATCH
                    || length == DeflateFormat.MIN_MATCH && foundDistance > FAR) {
                length = 0;
            }
            if (effort.isLazy()) {
                choose(block, length);
            } else {
                flushHeld(block);
                take(block, length);
            }
        }
    }

    private void allocateTables() {
        if (latest == null) {
            latest = new short[window >> 1];
            before = new short[window];
        }
    }

    private void take(BlockWriter block, int length) {
        if (length == 0) {
            block.addLiteral(buffer[at++]);
        } else {
            block.addMatch(length, foundDistance);
            at++;
            skip(length - 1);
        }
    }

    /** The match at the byte before, unless the one here is longer. */
    private void choose(BlockWriter block, int length) {
        if (heldLength > 0 && heldLength >= length) {
            block.addMatch(heldLength, heldDistance);
            int rest = heldLength - 2;
            holdsByte = false;
            heldLength = 0;
            at++;
            skip(rest);
        } else {
            if (holdsByte) {
                block.addLiteral(buffer[at - 1]);
            }
            holdsByte = true;
            heldLength = length;
            heldDistance = foundDistance;
            at++;
        }
    }

    /** Adds the byte that waits for a better match. */
    void flushHeld(BlockWriter block) {
        if (holdsByte) {
            block.addLiteral(buffer[at - 1]);
            holdsByte = false;
            heldLength = 0;
        }
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            insert();
            at++;
        }
    }

    /** Enters the place and returns the distance of the latest one like it, or 0. */
    private int insert() {
        if (ahead() < DeflateFormat.MIN_MATCH) {
            return 0;
        }
        int next = (buffer[at] & 0xFF) << 16 | (buffer[at + 1] & 0xFF) << 8 | buffer[at + 2] & 0xFF;
        // Knuth's multiplicative hashing: the fraction of the golden ratio.
        int hash = next * 0x9E37_79B1 >>> Integer.numberOfLeadingZeros(latest.length) + 1;
        int place = origin + at;
        short found = latest[hash];
        before[place & window - 1] = found;
        latest[hash] = (short) place;
        return place - found & 0xFFFF;
    }

    /** The length of the longest match, or 0; its distance is {@link #foundDistance}. */
    private int find(Effort effort) {
        int distance = insert();
        int most = Math.min(ahead(), DeflateFormat.MAX_MATCH);
        int farthest = Math.min(window, at - floor);
        int best = Math.max(heldLength, DeflateFormat.MIN_MATCH - 1);
        int found = 0;
        int last = 0;
        if (most <= best || heldLength >= effort.enough()) {
            return 0;
        }
        int left = effort.candidates();
        while (distance > last && distance <= farthest && left-- > 0) {
            int length = common(at - distance, best, most);
            if (length > best) {
                best = length;
                found = length;
                foundDistance = distance;
                if (length >= effort.enough() || length == most) {
                    break;
                }
            }
            last = distance;
            distance = origin + at - before[origin + at - distance & window - 1] & 0xFFFF;
        }
        return found;
    }

    /** How many bytes are the same here and there, 0 if no more than {@code best}. */
    private int common(int there, int best, int most) {
        if (buffer[there + best] != buffer[at + best] || buffer[there] != buffer[at]) {
            return 0;
        }
        int length = 1;
        while (length < most && buffer[there + length] == buffer[at + length]) {
            length++;
        }
        return length;
    }
}
