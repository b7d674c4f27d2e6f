package dev.cortado.runtime.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the heap must hold: each object as a host object with the same references and content. */
final class ShadowHeap {
    /**
     * One object; {@code links} by offset; every other word after the header or length holds {@code
     * stamp ^ offset}.
     */
    static final class Shadow {
        private Address address;
        final SimulatedImage.Type type;
        final int length;
        final int stamp;
        final Map<Integer, Shadow> links = new TreeMap<>();

        Shadow(Address address, SimulatedImage.Type type, int length, int stamp) {
            this.address = address;
            this.type = type;
            this.length = length;
            this.stamp = stamp;
        }

        Address address() {
            return address;
        }

        List<Integer> referenceOffsets() {
            if (type.isArray()) {
                return type.kind() == dev.cortado.abi.ClassDescriptorLayout.KIND_REFERENCE_ARRAY
                        ? IntStream.range(0, length).map(i -> 8 + i * 4).boxed().toList()
                        : List.of();
            }
            return type.references();
        }

        int firstOffset() {
            return type.isArray() ? 8 : 4;
        }

        int lastWholeWord() {
            return type.bytes(length) & -4;
        }
    }

    private final Shadow[] roots;
    private int stamps = 0x5EED_0000;

    ShadowHeap(int rootCount) {
        roots = new Shadow[rootCount];
    }

    Shadow root(int index) {
        return roots[index];
    }

    void setRoot(int index, Shadow value) {
        roots[index] = value;
    }

    /** Records a new object, checks that its memory is cleared, and fills its primitive words. */
    Shadow created(Address address, SimulatedImage.Type type, int length) {
        Shadow shadow = new Shadow(address, type, length, stamps += 0x101);
        for (int offset = shadow.firstOffset(); offset < shadow.lastWholeWord(); offset += 4) {
            assertEquals(0, address.loadInt(offset), "a new object is cleared");
        }
        Set<Integer> references = Set.copyOf(shadow.referenceOffsets());
        for (int offset = shadow.firstOffset(); offset < shadow.lastWholeWord(); offset += 4) {
            if (!references.contains(offset)) {
                address.storeInt(offset, shadow.stamp ^ offset);
            }
        }
        return shadow;
    }

    void link(Shadow from, int offset, Shadow to) {
        if (to == null) {
            from.links.remove(offset);
        } else {
            from.links.put(offset, to);
        }
        from.address.storeAddress(offset, to == null ? Address.zero() : to.address);
    }

    /**
     * After a collection: follows the roots through memory to where each object is now.
     *
     * @param roots the address in a root, or the one before the collection when it is a stack word,
     *     whose object may not move
     */
    void follow(IntFunction<Address> roots) {
        Map<Shadow, Address> places = new IdentityHashMap<>();
        Deque<Shadow> work = new ArrayDeque<>();
        for (int i = 0; i < this.roots.length; i++) {
            if (this.roots[i] != null) {
                found(this.roots[i], roots.apply(i), places, work);
            }
        }
        while (!work.isEmpty()) {
            Shadow from = work.pop();
            from.links.forEach(
                    (offset, to) -> found(to, places.get(from).loadAddress(offset), places, work));
        }
        places.forEach((shadow, place) -> shadow.address = place);
    }

    private static void found(
            Shadow shadow, Address place, Map<Shadow, Address> places, Deque<Shadow> work) {
        Address other = places.putIfAbsent(shadow, place);
        if (other == null) {
            work.push(shadow);
        } else {
            assertEquals(other, place, "one object is in two places");
        }
    }

    List<Shadow> reachable() {
        Map<Shadow, Boolean> seen = new IdentityHashMap<>();
        Deque<Shadow> work = new ArrayDeque<>();
        for (Shadow root : roots) {
            if (root != null && seen.put(root, true) == null) {
                work.push(root);
            }
        }
        while (!work.isEmpty()) {
            for (Shadow next : work.pop().links.values()) {
                if (seen.put(next, true) == null) {
                    work.push(next);
                }
            }
        }
        return new ArrayList<>(seen.keySet());
    }

    /** Checks that everything reachable is whole and overlaps nothing. */
    void verify() {
        TreeMap<Integer, Integer> ranges = new TreeMap<>();
        for (Shadow shadow : reachable()) {
            Address object = shadow.address;
            assertEquals(shadow.type.descriptor(), object.loadAddress(0), "header of " + object);
            if (shadow.type.isArray()) {
                assertEquals(shadow.length, object.loadInt(4), "length of " + object);
            }
            Set<Integer> references = Set.copyOf(shadow.referenceOffsets());
            for (int offset = shadow.firstOffset(); offset < shadow.lastWholeWord(); offset += 4) {
                Shadow link = shadow.links.get(offset);
                int expected =
                        !references.contains(offset)
                                ? shadow.stamp ^ offset
                                : link == null ? 0 : link.address.toInt();
                assertEquals(
                        expected, object.loadInt(offset), "word at " + offset + " of " + object);
            }
            int end = object.toInt() + ObjectShape.roundToGranule(shadow.type.bytes(shadow.length));
            assertTrue(ranges.put(object.toInt(), end) == null, "two objects at " + object);
        }
        int previousEnd = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Integer> range : ranges.entrySet()) {
            assertTrue(
                    range.getKey() >= previousEnd,
                    "objects overlap at 0x" + Integer.toHexString(range.getKey()));
            previousEnd = range.getValue();
        }
    }

    int reachableBytes() {
        return reachable().stream()
                .mapToInt(s -> ObjectShape.roundToGranule(s.type.bytes(s.length)))
                .sum();
    }
}
