package dev.cortado.classlib.deflate;

/**
 * What a level of compression spends on matches.
 *
 * @param isLazy whether a match waits for a better one at the next byte
 * @param candidates how many places are compared
 * @param enough the length of a match that is good enough
 */
record Effort(boolean isLazy, int candidates, int enough) {
    private static final int DEFAULT_LEVEL = 6;

    /** How a level works: levels that work alike may follow each other within a block. */
    enum Kind {
        STORED,
        GREEDY,
        LAZY
    }

    /** The level from 0 to 9 that a level of java.util.zip.Deflater means. */
    static int level(int level) {
        return level < 0 ? DEFAULT_LEVEL : level;
    }

    static Kind kind(int level) {
        int known = level(level);
        return known == 0 ? Kind.STORED : known < 4 ? Kind.GREEDY : Kind.LAZY;
    }

    static Effort of(int level) {
        return switch (level(level)) {
            case 1 -> new Effort(false, 4, 8);
            case 2 -> new Effort(false, 6, 16);
            case 3 -> new Effort(false, 16, 32);
            case 4 -> new Effort(true, 12, 24);
            case 5 -> new Effort(true, 20, 48);
            case 6 -> new Effort(true, 80, 128);
            case 7 -> new Effort(true, 160, 160);
            case 8 -> new Effort(true, 600, 258);
            default -> new Effort(true, 2000, 258);
        };
    }

    /** The largest window that a level uses, in bytes. */
    static int window(int level) {
        return switch (level(level)) {
            case 0 -> 1 << 13;
            case 1 -> 1 << 13;
            case 2, 3 -> 1 << 14;
            default -> DeflateFormat.MAX_WINDOW;
        };
    }
}
