package dev.cortado.ota.delta.make;

import dev.cortado.ota.delta.PatchOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligns a new image with an old one: stretches that are mostly equal, and what is new between
 * them.
 */
final class Matcher {

    private static final int LEAST_MATCH = 8;

    /** So many more bytes must a new alignment match to be worth its position. */
    private static final int LEAST_GAIN = 8;

    private static final int WINDOW = 24;
    private static final int MOST_MISMATCHES = 14;
    private static final int RECENT = 16;

    private final byte[] old;
    private final byte[] fresh;
    private final SuffixArray suffixes;
    private final List<PatchOperation> operations = new ArrayList<>();
    private final int[] recent = new int[RECENT];
    private int recentCount;
    private int emitted;

    /** The images, blanked. */
    Matcher(byte[] old, byte[] fresh) {
        this.old = old;
        this.fresh = fresh;
        this.suffixes = new SuffixArray(old);
    }

    /** The operations that make the new image. */
    List<PatchOperation> match() {
        int at = 0;
        while (at < fresh.length) {
            int length = longest(at, LEAST_MATCH);
            if (length < LEAST_MATCH) {
                at++;
                continue;
            }
            int shift = found - at;
            int start = at;
            while (start > emitted
                    && start + shift > 0
                    && fresh[start - 1] == old[start - 1 + shift]) {
                start--;
            }
            int end = follow(start, shift);
            emit(start, end, shift);
            at = end;
        }
        if (emitted < fresh.length) {
            operations.add(new PatchOperation(fresh.length - emitted, 0, 0));
        }
        return operations;
    }

    private int found;

    /** The longest match, with a preference for alignments that were used before. */
    private int longest(int at, int least) {
        int length = suffixes.longest(fresh, at);
        found = suffixes.found();
        if (length < least) {
            return length;
        }
        for (int i = 0; i < Math.min(RECENT, recentCount); i++) {
            int candidate = at + recent[i];
            if (candidate >= 0 && candidate < old.length) {
                int other = suffixes.common(fresh, at, candidate);
                if (other >= length - LEAST_GAIN / 2 && other >= least) {
                    found = candidate;
                    return other;
                }
            }
        }
        return length;
    }

    /** Where a copy with an alignment ends: at its last good byte before a better one, or none. */
    private int follow(int start, int shift) {
        int at = start;
        int good = start;
        while (at < fresh.length && at + shift < old.length) {
            if (fresh[at] == old[at + shift]) {
                at++;
                good = at;
                continue;
            }
            if (mismatches(at, shift) > MOST_MISMATCHES) {
                return good;
            }
            int length = suffixes.longest(fresh, at);
            if (length >= LEAST_MATCH && equal(at, length, shift) < length - LEAST_GAIN) {
                return good;
            }
            at++;
        }
        return good;
    }

    private int mismatches(int at, int shift) {
        int most = Math.min(WINDOW, Math.min(fresh.length - at, old.length - at - shift));
        return most - equal(at, most, shift);
    }

    private int equal(int at, int length, int shift) {
        int count = 0;
        int most = Math.min(length, old.length - at - shift);
        for (int i = at; i < at + most; i++) {
            count += fresh[i] == old[i + shift] ? 1 : 0;
        }
        return count;
    }

    private void emit(int start, int end, int shift) {
        operations.add(new PatchOperation(start - emitted, end - start, start + shift));
        emitted = end;
        recent[recentCount++ % RECENT] = shift;
    }
}
