package dev.cortado.ota.delta;

/** By how much addresses of the old image are others in the new one: steps over all addresses. */
final class Relocations {

    /** The most steps of a patch. */
    static final int MOST = 120;

    private final int[] starts = new int[MOST];
    private final int[] differences = new int[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    int difference(int index) {
        return differences[index];
    }

    /** Adds a step whose start is above all others, as an unsigned number. */
    void add(int start, int difference) {
        starts[count] = start;
        differences[count] = difference;
        count++;
    }

    /** The address in the new image of what an address of the old one leads to. */
    int moved(int address) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Integer.compareUnsigned(starts[middle], address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? address : address + differences[low - 1];
    }
}
