package dev.cortado.runtime.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.abi.Address;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Random mutators against a shadow heap: what is reachable survives unchanged, all else is freed.
 */
class CollectorPropertyTest {
    private static final int ROOTS = 12;
    private static final int STEPS = 1500;

    @Property(tries = 60)
    void reachableObjectsSurviveUnchangedAndTheRestIsFreed(@ForAll long seed) {
        run(seed, 12 * 1024, false, 128);
    }

    @Property(tries = 60)
    void interiorPointersOnTheStackKeepObjectsAlive(@ForAll long seed) {
        run(seed, 12 * 1024, true, 128);
    }

    @Property(tries = 60)
    void aMarkStackOfAFewWordsOverflowsAndStillMarksEverything(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int doubleWords) {
        run(seed, 12 * 1024, false, doubleWords * 8);
    }

    @Property(tries = 25)
    void heapsOfAnySizeAndAlignmentWork(
            @ForAll long seed, @ForAll @IntRange(min = 64, max = 4000) int granules) {
        run(seed, granules * 8 + 512, false, 128);
    }

    private static void run(long seed, int heapBytes, boolean onStack, int markStackBytes) {
        Random random = new Random(seed);
        int statics = onStack ? 0 : ROOTS;
        int stack = onStack ? ROOTS : 0;
        try (SimulatedImage image = new SimulatedImage(heapBytes, statics, stack, markStackBytes)) {
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
                if (random.nextInt(100) == 0) {
                    image.collector.collect(true);
                    shadow.verify();
                    assertEquals(
                            image.space.totalBytes() - shadow.reachableBytes(),
                            image.space.freeBytes(),
                            "free bytes, seed " + seed);
                }
            }
            shadow.verify();
        }
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
            boolean onStack) {
        SimulatedImage.Type type = types.get(random.nextInt(types.size()));
        int length = type.isArray() ? random.nextInt(random.nextInt(20) == 0 ? 400 : 20) : 0;
        Address object = image.allocate(type, length);
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
            SimulatedImage image, ShadowHeap shadow, Random random, int root, boolean onStack) {
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
            boolean onStack) {
        shadow.setRoot(index, value);
        Address address = value == null ? Address.zero() : value.address;
        if (onStack) {
            int inside = value == null ? 0 : random.nextInt(value.type.bytes(value.length));
            image.setStack(index, address.plus(inside));
        } else {
            image.setStatic(index, address);
        }
    }
}
