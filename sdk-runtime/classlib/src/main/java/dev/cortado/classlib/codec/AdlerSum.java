package dev.cortado.classlib.codec;

/** The checksum Adler-32 of RFC 1950, 8.2. */
public final class AdlerSum {
    /** The checksum of no bytes. */
    public static final int OF_NOTHING = 1;

    /** The largest prime below 2^16. */
    private static final int BASE = 65521;

    /** So many bytes at a time leave both sums below 2^31: 255 n (n + 1) / 2 + (n + 1) BASE. */
    private static final int BYTES_BETWEEN_REMAINDERS = 3500;

    private AdlerSum() {}

    /** The checksum {@code adler} continued with a byte, the low 8 bits of {@code value}. */
    public static int update(int adler, int value) {
        int low = ((adler & 0xFFFF) + (value & 0xFF)) % BASE;
        return ((adler >>> 16) + low) % BASE << 16 | low;
    }

    /** The checksum {@code adler} continued with bytes from {@code from} to before {@code to}. */
    public static int update(int adler, byte[] bytes, int from, int to) {
        int low = adler & 0xFFFF;
        int high = adler >>> 16;
        int at = from;
        while (at < to) {
            int stop = Math.min(to, at + BYTES_BETWEEN_REMAINDERS);
            while (at < stop) {
                low += bytes[at++] & 0xFF;
                high += low;
            }
            low %= BASE;
            high %= BASE;
        }
        return high << 16 | low;
    }
}
