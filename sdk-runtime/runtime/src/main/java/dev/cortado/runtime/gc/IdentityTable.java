package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;

/**
 * The identity hash codes of the heap's objects that were asked for theirs: an int array, a hash
 * table with linear probing whose keys are weak and follow their objects.
 *
 * <pre>
 *   element 0          the number of entries
 *   element 1          the number of places, a power of two, minus one
 *   element 2 + 2 * i  the address of an object, or 0
 *   element 3 + 2 * i  its code
 * </pre>
 *
 * <p>Cost: constant while the table is at most three quarters full; a collection visits all places.
 */
@Unchecked
public final class IdentityTable {
    /** The elements before the first place. */
    public static final int FIRST_PLACE = 2;

    /** The first places of a table. */
    public static final int FIRST_CAPACITY = 8;

    private static final int COUNT = ObjectLayout.ARRAY_ELEMENTS;
    private static final int MASK = ObjectLayout.ARRAY_ELEMENTS + 4;
    private static final int PLACES = ObjectLayout.ARRAY_ELEMENTS + FIRST_PLACE * 4;
    private static final int CODE = 4;

    /** Set in a key, while the places change, that is not in its new place yet. */
    private static final int UNPLACED = 1;

    private IdentityTable() {}

    /** The length of an array for {@code capacity} places, a power of two. */
    public static int length(int capacity) {
        return FIRST_PLACE + 2 * capacity;
    }

    /** Makes a cleared array of the length for {@code capacity} places an empty table. */
    public static void initialize(Address table, int capacity) {
        table.storeInt(MASK, capacity - 1);
    }

    /** The number of places. */
    public static int capacity(Address table) {
        return table.loadInt(MASK) + 1;
    }

    /** Whether another entry would fill the table to more than three quarters. */
    public static boolean isFull(Address table) {
        int capacity = capacity(table);
        return table.loadInt(COUNT) >= capacity - (capacity >>> 2);
    }

    /** The code of an object, or -1 when it has none. */
    public static int find(Address table, Address object) {
        Address place = place(table, object);
        return place.loadAddress(0).isZero() ? -1 : place.loadInt(CODE);
    }

    /** Adds an object that has no code; the table is not full. */
    public static void add(Address table, Address object, int code) {
        Address place = place(table, object);
        place.storeAddress(0, object);
        place.storeInt(CODE, code);
        table.storeInt(COUNT, table.loadInt(COUNT) + 1);
    }

    /** Adds all entries of another table. */
    public static void addAll(Address table, Address other) {
        Address end = end(other);
        for (Address place = other.plus(PLACES); place.isBelow(end); place = place.plus(8)) {
            Address object = place.loadAddress(0);
            if (!object.isZero()) {
                add(table, object, place.loadInt(CODE));
            }
        }
    }

    /** After marking: forgets the objects that died. */
    static void dropDead(Address table, Address marks) {
        int count = 0;
        Address end = end(table);
        for (Address place = table.plus(PLACES); place.isBelow(end); place = place.plus(8)) {
            Address object = place.loadAddress(0);
            if (!object.isZero()) {
                if (GranuleBits.isSet(marks, object)) {
                    count++;
                } else {
                    place.storeInt(0, 0);
                }
            }
        }
        table.storeInt(COUNT, count);
    }

    /** Before objects move: every key becomes the place that its object will have. */
    static void update(Address table, Updater updater) {
        Address end = end(table);
        for (Address place = table.plus(PLACES); place.isBelow(end); place = place.plus(8)) {
            place.storeAddress(0, updater.moved(place.loadAddress(0)));
        }
    }

    /** Puts every entry where its key belongs, in the same memory. */
    static void rehash(Address table) {
        Address first = table.plus(PLACES);
        Address end = end(table);
        for (Address place = first; place.isBelow(end); place = place.plus(8)) {
            int key = place.loadInt(0);
            if (key != 0) {
                place.storeInt(0, key | UNPLACED);
            }
        }
        for (Address from = first; from.isBelow(end); from = from.plus(8)) {
            int key = from.loadInt(0);
            if ((key & UNPLACED) != 0) {
                int code = from.loadInt(CODE);
                from.storeInt(0, 0);
                put(table, key - UNPLACED, code);
            }
        }
    }

    /** Puts an entry in its place; one that is there and not placed yet goes on to its own. */
    private static void put(Address table, int newKey, int newCode) {
        int key = newKey;
        int code = newCode;
        Address end = end(table);
        Address place = home(table, Address.of(key));
        while (true) {
            int found = place.loadInt(0);
            if (found == 0 || (found & UNPLACED) != 0) {
                int foundCode = place.loadInt(CODE);
                place.storeInt(0, key);
                place.storeInt(CODE, code);
                if (found == 0) {
                    return;
                }
                key = found - UNPLACED;
                code = foundCode;
                place = home(table, Address.of(key));
            } else {
                place = place.plus(8);
                if (!place.isBelow(end)) {
                    place = table.plus(PLACES);
                }
            }
        }
    }

    private static Address place(Address table, Address object) {
        Address end = end(table);
        Address place = home(table, object);
        while (true) {
            Address key = place.loadAddress(0);
            if (key.isZero() || key.isSame(object)) {
                return place;
            }
            place = place.plus(8);
            if (!place.isBelow(end)) {
                place = table.plus(PLACES);
            }
        }
    }

    private static Address home(Address table, Address object) {
        int granule = object.toInt() >>> 3;
        int index = (granule ^ granule >>> 7) & table.loadInt(MASK);
        return table.plus(PLACES + index * 8);
    }

    private static Address end(Address table) {
        return table.plus(PLACES + capacity(table) * 8);
    }
}
