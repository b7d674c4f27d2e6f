package dev.cortado.ota.agent;

/** Which bytes of an image are there: a few ranges in ascending order, none touching the next. */
final class Extents {

    private static final int MOST = 8;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    /** The end of the range that begins at 0. */
    int prefix() {
        return count > 0 && starts[0] == 0 ? ends[0] : 0;
    }

    /** The first offset from one on that is not there. */
    int firstMissing(int from) {
        for (int i = 0; i < count; i++) {
            if (from >= starts[i] && from < ends[i]) {
                return ends[i];
            }
        }
        return from;
    }

    /** Where the next range after an offset begins that is not there, or a limit. */
    int firstPresent(int from, int limit) {
        for (int i = 0; i < count; i++) {
            if (starts[i] >= from) {
                return Math.min(starts[i], limit);
            }
        }
        return limit;
    }

    boolean covers(int from, int to) {
        return firstMissing(from) >= to || from >= to;
    }

    /** Adds a range; false, with nothing changed, if there would be too many. */
    boolean add(int from, int to) {
        int first = 0;
        while (first < count && ends[first] < from) {
            first++;
        }
        int last = first;
        int start = from;
        int end = to;
        while (last < count && starts[last] <= to) {
            start = Math.min(start, starts[last]);
            end = Math.max(end, ends[last]);
            last++;
        }
        if (last == first) {
            if (count == MOST) {
                return false;
            }
            for (int i = count; i > first; i--) {
                starts[i] = starts[i - 1];
                ends[i] = ends[i - 1];
            }
            count++;
        } else {
            int gone = last - first - 1;
            for (int i = last; i < count; i++) {
                starts[i - gone] = starts[i];
                ends[i - gone] = ends[i];
            }
            count -= gone;
        }
        starts[first] = start;
        ends[first] = end;
        return true;
    }
}
