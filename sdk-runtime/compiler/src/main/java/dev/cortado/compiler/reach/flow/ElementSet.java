package dev.cortado.compiler.reach.flow;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of small numbers that takes what it does not have of another set, without making sets. */
final class ElementSet {
    private static final long[] NO_WORDS = {};

    private long[] words;

    ElementSet() {
        this(NO_WORDS);
    }

    private ElementSet(long[] words) {
        this.words = words;
    }

    ElementSet copy() {
        return new ElementSet(words.clone());
    }

    boolean get(int element) {
        int word = element >> 6;
        return word < words.length && (words[word] >>> element & 1) != 0;
    }

    void set(int element) {
        int word = element >> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
        }
        words[word] |= 1L << element;
    }

    void clear(int element) {
        int word = element >> 6;
        if (word < words.length) {
            words[word] &= ~(1L << element);
        }
    }

    void removeAll(ElementSet others) {
        for (int i = Math.min(words.length, others.words.length) - 1; i >= 0; i--) {
            words[i] &= ~others.words[i];
        }
    }

    /** What is in this set and, if {@code within}, in another, else not in it. */
    ElementSet filtered(ElementSet mask, boolean within) {
        long[] passing = new long[words.length];
        for (int i = 0; i < passing.length; i++) {
            passing[i] = filtered(i, mask, within);
        }
        return new ElementSet(passing);
    }

    /**
     * Adds what passes a mask, as in {@link #filtered}, to this set, and what of that was not in it
     * to another set too; whether that was anything. Of 0, {@code zero} decides.
     */
    boolean addPassing(
            ElementSet more, ElementSet mask, boolean within, boolean zero, ElementSet fresh) {
        boolean grown = false;
        for (int i = 0; i < more.words.length; i++) {
            if (more.words[i] == 0) {
                continue;
            }
            long passing = more.filtered(i, mask, within);
            if (i == 0) {
                passing = passing & ~1L | (zero ? more.words[0] & 1L : 0);
            }
            long added = i < words.length ? passing & ~words[i] : passing;
            if (added != 0) {
                orWord(i, added, more.words.length);
                fresh.orWord(i, added, more.words.length);
                grown = true;
            }
        }
        return grown;
    }

    private void orWord(int i, long bits, int length) {
        if (i >= words.length) {
            words = Arrays.copyOf(words, length);
        }
        words[i] |= bits;
    }

    private long filtered(int i, ElementSet mask, boolean within) {
        long masked = i < mask.words.length ? mask.words[i] : 0;
        return words[i] & (within ? masked : ~masked);
    }

    boolean intersects(ElementSet other) {
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has an element other than 0. */
    boolean hasPositive() {
        for (int i = 0; i < words.length; i++) {
            if ((i == 0 ? words[0] & ~1L : words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Visits the elements in order, as they are now. */
    void forEach(IntConsumer visitor) {
        long[] visited = words;
        for (int i = 0; i < visited.length; i++) {
            for (long rest = visited[i]; rest != 0; rest &= rest - 1) {
                visitor.accept(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
