package dev.cortado.runtime.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ReferenceLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The collector's rules, one at a time. */
class CollectorTest {
    private static final int HEAP_BYTES = 16 * 1024;

    @Test
    void aLongListIsMarkedWithAMarkStackOfTwoWords() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 1, 0, 8)) {
            SimulatedImage.Type node = image.objectType(3, List.of(0, 1, 2));
            SimulatedImage.Type item = image.objectType(1, List.of(0));
            Address head = Address.zero();
            int nodes = 400;
            for (int i = 0; i < nodes; i++) {
                Address next = image.allocate(node, 0);
                head = image.staticAt(0);
                next.storeAddress(8, head);
                image.setStatic(0, next);
                next.storeAddress(4, image.allocate(item, 0));
                head = next;
            }
            image.collector.collect(true, 0);
            assertEquals(image.space.totalBytes() - nodes * (16 + 8), image.space.freeBytes());
        }
    }

    @Test
    void memoryRunsOutOnlyWhenEverythingIsReachableAndTheHeapStaysUsable() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 1, 0)) {
            SimulatedImage.Type node = image.objectType(3, List.of(0));
            Address head = Address.zero();
            int bytes = 0;
            while (true) {
                Address next = image.allocate(node, 0);
                if (next.isZero()) {
                    break;
                }
                next.storeAddress(4, head);
                head = next;
                image.setStatic(0, head);
                bytes += 16;
            }
            assertTrue(image.space.totalBytes() - bytes < 16, "all memory was used");
            image.setStatic(0, Address.zero());
            assertFalse(image.allocate(node, 0).isZero());
            assertEquals(image.space.totalBytes() - 16, image.space.freeBytes());
        }
    }

    @Test
    void everySecondObjectFreedLeavesOneBlock() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 2, 0)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            SimulatedImage.Type links = image.referenceArrayType(bytes);
            image.setStatic(0, image.allocate(links, 700));
            int count = 0;
            int total = image.space.totalBytes();
            while (image.space.freeBytes() > total / 10) {
                Address item = image.allocate(bytes, 8 + count * 7 % 40);
                item.storeByte(8, (byte) count);
                image.staticAt(0).storeAddress(8 + count * 4, item);
                count++;
            }
            for (int i = 0; i < count; i += 2) {
                image.staticAt(0).storeAddress(8 + i * 4, Address.zero());
            }
            assertFalse(image.allocate(bytes, total * 2 / 5).isZero(), "a block of 40 %");
            for (int i = 1; i < count; i += 2) {
                Address item = image.staticAt(0).loadAddress(8 + i * 4);
                assertEquals((byte) i, item.loadByte(8), "item " + i);
            }
        }
    }

    @Test
    void objectsSlideBelowAndAboveAPinnedOne() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 3, 1)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            Address first = image.allocate(bytes, 56);
            Address pinned = image.allocate(bytes, 24);
            image.setStack(0, pinned.plus(17));
            Address large = image.allocate(bytes, 120);
            Address small = image.allocate(bytes, 40);
            image.setStatic(0, large);
            image.setStatic(1, small);
            image.collector.collectAndCompact(true);
            assertEquals(pinned.plus(32), image.staticAt(0), "does not fit below the pinned one");
            assertEquals(pinned.plus(32 + 128), image.staticAt(1), "keeps its order");
            image.setStatic(0, Address.zero());
            image.collector.collectAndCompact(true);
            assertEquals(first, image.staticAt(1), "fits below the pinned one");
            assertEquals(image.space.totalBytes() - 48 - 32, image.space.freeBytes());
        }
    }

    @Test
    void aHeapWithRoomInOnePieceIsSweptAndNothingMoves() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 1, 0)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            image.allocate(bytes, 56);
            Address kept = image.allocate(bytes, 24);
            image.setStatic(0, kept);
            image.collector.collect(true, 64);
            assertEquals(kept, image.staticAt(0));
            image.collector.collectAndCompact(true);
            assertEquals(kept.plus(-64), image.staticAt(0));
        }
    }

    @Test
    void anObjectFarFromItsBlocksFirstStaysWhereItIs() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 2, 1)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            image.allocate(bytes, 16);
            Address first = image.allocate(bytes, 8);
            // A pinned object of more than 255 granules, between two small ones of its block.
            Address pinned = image.allocate(bytes, 4000);
            image.setStack(0, pinned);
            image.allocate(bytes, 8);
            Address second = image.allocate(bytes, 40);
            image.setStatic(0, first);
            image.setStatic(1, second);
            image.collector.collectAndCompact(true);
            assertEquals(first.plus(-24), image.staticAt(0));
            assertEquals(pinned.plus(4008), image.staticAt(1));
        }
    }

    @Test
    void aRequestLargerThanTheHeapFails() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 1, 0)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            assertTrue(image.allocate(bytes, HEAP_BYTES).isZero());
            assertFalse(image.allocate(bytes, image.space.totalBytes() - 8).isZero());
        }
    }

    @Test
    void identityCodesFollowTheirObjectsAndDieWithThem() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 60, 0)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            SimulatedImage.Type words = image.primitiveArrayType(2);
            Address table = image.allocate(words, IdentityTable.length(64));
            IdentityTable.initialize(table, 64);
            image.setStatic(0, table);
            image.identityTableIn(0);
            for (int i = 1; i < 48; i++) {
                image.allocate(bytes, i * 5 % 64);
                Address object = image.allocate(bytes, i);
                image.setStatic(i, object);
                IdentityTable.add(image.staticAt(0), object, 1000 + i);
            }
            for (int i = 3; i < 48; i += 3) {
                image.setStatic(i, Address.zero());
            }
            image.collector.collectAndCompact(true);
            for (int i = 1; i < 48; i++) {
                if (i % 3 != 0) {
                    assertEquals(
                            1000 + i, IdentityTable.find(image.staticAt(0), image.staticAt(i)));
                }
            }
            Address fresh = image.allocate(bytes, 8);
            assertEquals(-1, IdentityTable.find(image.staticAt(0), fresh));
            assertFalse(IdentityTable.isFull(image.staticAt(0)), "the dead have left");
        }
    }

    @Test
    void aWeakReferenceOfTheImageIsClearedAndFollowsItsReferent() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 1, 0)) {
            SimulatedImage.Type weak =
                    image.referenceType(ClassDescriptorLayout.KIND_REFERENCE_OBJECT);
            SimulatedImage.Type node = image.objectType(1, List.of(0));
            Address reference = image.imageObject(weak, 0);
            image.allocate(node, 0);
            Address referent = image.allocate(node, 0);
            reference.storeAddress(ReferenceLayout.REFERENT, referent);
            image.setStatic(0, referent);
            image.collector.collectAndCompact(true);
            assertEquals(image.staticAt(0), reference.loadAddress(ReferenceLayout.REFERENT));
            assertEquals(referent.plus(-8), image.staticAt(0));
            image.setStatic(0, Address.zero());
            image.collector.collectAndCompact(true);
            assertEquals(Address.zero(), reference.loadAddress(ReferenceLayout.REFERENT));
            assertEquals(reference, image.collector.takeCleared());
        }
    }

    @Test
    void objectsOfTheImageKeepWhatTheyReferTo() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 0, 0)) {
            SimulatedImage.Type node = image.objectType(2, List.of(1));
            SimulatedImage.Type odd = image.primitiveArrayType(0);
            SimulatedImage.Type links = image.referenceArrayType(node);
            image.imageObject(odd, 5);
            Address holder = image.imageObject(node, 0);
            image.imageObject(odd, 2);
            Address array = image.imageObject(links, 3);
            Address one = image.allocate(node, 0);
            holder.storeAddress(8, one);
            Address two = image.allocate(node, 0);
            array.storeAddress(16, two);
            image.collector.collect(true, 0);
            assertEquals(image.space.totalBytes() - 32, image.space.freeBytes());
        }
    }

    @Test
    void aPointerBehindTheLastObjectOrIntoFreeMemoryKeepsNothing() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 0, 2)) {
            SimulatedImage.Type node = image.objectType(1, List.of(0));
            Address object = image.allocate(node, 0);
            image.setStack(0, object.plus(8));
            image.setStack(1, object.plus(4096));
            image.collector.collect(true, 0);
            assertEquals(image.space.totalBytes(), image.space.freeBytes());
        }
    }

    @Test
    void weakReferentsAreClearedAndTheirReferencesQueuedOnce() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 3, 0)) {
            SimulatedImage.Type weak =
                    image.referenceType(ClassDescriptorLayout.KIND_REFERENCE_OBJECT);
            SimulatedImage.Type node = image.objectType(1, List.of(0));
            Address kept = image.allocate(node, 0);
            image.setStatic(2, kept);
            Address toLive = image.allocate(weak, 0);
            image.setStatic(0, toLive);
            toLive.storeAddress(ReferenceLayout.REFERENT, kept);
            Address toDead = image.allocate(weak, 0);
            image.setStatic(1, toDead);
            toDead.storeAddress(ReferenceLayout.REFERENT, image.allocate(node, 0));
            image.collector.collect(true, 0);
            assertEquals(kept, toLive.loadAddress(ReferenceLayout.REFERENT));
            assertEquals(Address.zero(), toDead.loadAddress(ReferenceLayout.REFERENT));
            assertEquals(toDead, image.collector.takeCleared());
            assertEquals(Address.zero(), toDead.loadAddress(ReferenceLayout.DISCOVERED));
            image.collector.collect(true, 0);
            assertEquals(Address.zero(), image.collector.takeCleared());
        }
    }

    @Test
    void aClearedReferenceThatDiesItselfLeavesTheQueueAndTheHeap() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 1, 0)) {
            SimulatedImage.Type weak =
                    image.referenceType(ClassDescriptorLayout.KIND_REFERENCE_OBJECT);
            SimulatedImage.Type node = image.objectType(1, List.of(0));
            Address reference = image.allocate(weak, 0);
            image.setStatic(0, reference);
            reference.storeAddress(ReferenceLayout.REFERENT, image.allocate(node, 0));
            image.collector.collect(true, 0);
            image.setStatic(0, Address.zero());
            image.collector.collect(true, 0);
            assertEquals(Address.zero(), image.collector.takeCleared());
            assertEquals(image.space.totalBytes(), image.space.freeBytes());
        }
    }

    @Test
    void softReferentsStayUntilMemoryRunsOut() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 1, 0)) {
            SimulatedImage.Type soft =
                    image.referenceType(ClassDescriptorLayout.KIND_SOFT_REFERENCE_OBJECT);
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            Address reference = image.allocate(soft, 0);
            image.setStatic(0, reference);
            Address cache = image.allocate(bytes, 9000);
            reference.storeAddress(ReferenceLayout.REFERENT, cache);
            assertFalse(image.allocate(bytes, 3000).isZero());
            assertFalse(image.allocate(bytes, 4000).isZero());
            assertEquals(
                    cache, reference.loadAddress(ReferenceLayout.REFERENT), "enough without it");
            assertFalse(image.allocate(bytes, 8000).isZero());
            assertEquals(Address.zero(), reference.loadAddress(ReferenceLayout.REFERENT));
        }
    }
}
