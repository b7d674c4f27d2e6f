package dev.cortado.compiler.reach.flow;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A set of small numbers that tells what another set has beside it, without making a set when that
 * is nothing.
 */
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

    void addAll(ElementSet more) {
        if (more.words.length > words.length) {
            words = Arrays.copyOf(words, more.words.length);
        }
        for (int i = 0; i < more.words.length; i++) {
            words[i] |= more.words[i];
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

    /** The same without what is known, if that leaves anything but 0, or 0 counts too. */
    Optional<ElementSet> filteredBeside(
            ElementSet known, ElementSet mask, boolean within, boolean zero) {
        for (int i = 0; i < words.length; i++) {
            if (fresh(i, known, mask, within, zero) != 0) {
                long[] fresh = new long[words.length];
                for (int j = i; j < fresh.length; j++) {
                    fresh[j] = fresh(j, known, mask, within, zero);
                }
                return Optional.of(new ElementSet(fresh));
            }
        }
        return Optional.empty();
    }

    private long fresh(int i, ElementSet known, ElementSet mask, boolean within, boolean zero) {
        long passing = filtered(i, mask, within);
        if (i == 0) {
            passing = passing & ~1L | (zero ? words[0] & 1L : 0);
        }
        return i < known.words.length ? passing & ~known.words[i] : passing;
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
