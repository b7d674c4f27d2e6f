package dev.cortado.runtime.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cortado.abi.Address;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Random mutators against a shadow heap: what is reachable survives as it was linked, though it may
 * move; what the stack points into does not move; all else is freed.
 */
class CollectorPropertyTest {
    private static final int ROOTS = 12;
    private static final int STEPS = 1500;

    @Property(tries = 60)
    void reachableObjectsSurviveAndTheRestIsOneFreeBlock(@ForAll long seed) {
        run(seed, 12 * 1024, 0, 128);
    }

    @Property(tries = 60)
    void interiorPointersOnTheStackKeepObjectsAliveAndInPlace(@ForAll long seed) {
        run(seed, 12 * 1024, ROOTS, 128);
    }

    @Property(tries = 100)
    void objectsSlideAroundPinnedOnes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int pinned) {
        run(seed, 12 * 1024, pinned, 128);
    }

    @Property(tries = 60)
    void aMarkStackOfAFewWordsOverflowsAndStillMarksEverything(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int doubleWords) {
        run(seed, 12 * 1024, 2, doubleWords * 8);
    }

    @Property(tries = 40)
    void heapsOfAnySizeAndAlignmentWork(
            @ForAll long seed, @ForAll @IntRange(min = 64, max = 4000) int granules) {
        run(seed, granules * 8 + 512, 2, 128);
    }

    private static void run(long seed, int heapBytes, int onStack, int markStackBytes) {
        Random random = new Random(seed);
        try (SimulatedImage image = new SimulatedImage(heapBytes, ROOTS, ROOTS, markStackBytes)) {
            List<SimulatedImage.Type> types = types(image);
            ShadowHeap shadow = new ShadowHeap(ROOTS);
            for (int step = 0; step < STEPS; step++) {
                int root = random.nextInt(ROOTS);
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3, 4 -> allocate(image, shadow, types, random, root, onStack);
                    case 5, 6, 7 -> link(shadow, random);
                    case 8 -> {
                        if (random.nextInt(4) == 0) {
                            setRoot(image, shadow, random, root, null, onStack);
                        }
                    }
                    default -> follow(image, shadow, random, root, onStack);
                }
                if (random.nextInt(50) == 0) {
                    boolean compacts = random.nextBoolean();
                    if (compacts) {
                        image.collector.collectAndCompact(true);
                    } else {
                        image.collector.collect(true, 0);
                    }
                    track(image, shadow, onStack);
                    shadow.verify();
                    int free = image.space.totalBytes() - shadow.reachableBytes();
                    assertEquals(free, image.space.freeBytes(), "free bytes, seed " + seed);
                    if (compacts && onStack == 0 && free > 0) {
                        assertFalse(image.space.allocate(free).isZero(), "one block, seed " + seed);
                        image.collector.collect(true, 0);
                        track(image, shadow, onStack);
                    }
                }
            }
            shadow.verify();
        }
    }

    private static void track(SimulatedImage image, ShadowHeap shadow, int onStack) {
        shadow.follow(root -> root < onStack ? shadow.root(root).address() : image.staticAt(root));
    }

    private static List<SimulatedImage.Type> types(SimulatedImage image) {
        SimulatedImage.Type node = image.objectType(4, List.of(0, 1, 3));
        return List.of(
                node,
                image.objectType(0, List.of()),
                image.objectType(1, List.of()),
                image.objectType(3, List.of(2)),
                image.objectType(31, List.of(0, 15, 30)),
                image.objectType(70, IntStream.of(1, 31, 32, 63, 64, 69).boxed().toList()),
                image.primitiveArrayType(0),
                image.primitiveArrayType(1),
                image.primitiveArrayType(3),
                image.referenceArrayType(node));
    }

    private static void allocate(
            SimulatedImage image,
            ShadowHeap shadow,
            List<SimulatedImage.Type> types,
            Random random,
            int root,
            int onStack) {
        SimulatedImage.Type type = types.get(random.nextInt(types.size()));
        int length = type.isArray() ? random.nextInt(random.nextInt(20) == 0 ? 400 : 20) : 0;
        Address object = image.allocate(type, length);
        track(image, shadow, onStack);
        if (object.isZero()) {
            shadow.verify();
            for (int i = 0; i < ROOTS; i += 2) {
                setRoot(image, shadow, random, i, null, onStack);
            }
        } else {
            setRoot(image, shadow, random, root, shadow.created(object, type, length), onStack);
        }
    }

    private static void link(ShadowHeap shadow, Random random) {
        ShadowHeap.Shadow from = shadow.root(random.nextInt(ROOTS));
        ShadowHeap.Shadow to = shadow.root(random.nextInt(ROOTS));
        if (from != null && !from.referenceOffsets().isEmpty()) {
            List<Integer> offsets = from.referenceOffsets();
            shadow.link(
                    from,
                    offsets.get(random.nextInt(offsets.size())),
                    random.nextInt(8) == 0 ? null : to);
        }
    }

    private static void follow(
            SimulatedImage image, ShadowHeap shadow, Random random, int root, int onStack) {
        ShadowHeap.Shadow from = shadow.root(root);
        if (from != null && !from.links.isEmpty()) {
            List<ShadowHeap.Shadow> links = List.copyOf(from.links.values());
            setRoot(image, shadow, random, root, links.get(random.nextInt(links.size())), onStack);
        }
    }

    private static void setRoot(
            SimulatedImage image,
            ShadowHeap shadow,
            Random random,
            int index,
            ShadowHeap.Shadow value,
            int onStack) {
        shadow.setRoot(index, value);
        Address address = value == null ? Address.zero() : value.address();
        if (index < onStack) {
            int inside = value == null ? 0 : random.nextInt(value.type.bytes(value.length));
            image.setStack(index, address.plus(inside));
        } else {
            image.setStatic(index, address);
        }
    }
}
