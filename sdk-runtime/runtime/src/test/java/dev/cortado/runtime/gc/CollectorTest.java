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
                next.storeAddress(8, head);
                image.setStatic(0, next);
                next.storeAddress(4, image.allocate(item, 0));
                head = next;
            }
            image.collector.collect(true);
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
    void freeRunsBetweenSurvivorsAreUsedAgain() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 2, 0)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            SimulatedImage.Type links = image.referenceArrayType(bytes);
            Address table = image.allocate(links, 400);
            image.setStatic(0, table);
            int count = 0;
            while (count < 400 && image.space.freeBytes() > 64) {
                table.storeAddress(8 + count * 4, image.allocate(bytes, 24));
                count++;
            }
            for (int i = 0; i < count; i += 2) {
                table.storeAddress(8 + i * 4, Address.zero());
            }
            for (int i = 0; i < count; i += 2) {
                Address again = image.allocate(bytes, 24);
                assertFalse(again.isZero(), "hole " + i + " of " + count);
                table.storeAddress(8 + i * 4, again);
            }
            assertTrue(image.allocate(bytes, 64).isZero(), "no hole is larger than what was freed");
        }
    }

    @Test
    void aLargeRequestLeavesTheRoomierCurrentRunInPlace() {
        try (SimulatedImage image = new SimulatedImage(HEAP_BYTES, 2, 0)) {
            SimulatedImage.Type bytes = image.primitiveArrayType(0);
            image.setStatic(0, image.allocate(bytes, 1000));
            image.allocate(bytes, 3000);
            image.setStatic(1, image.allocate(bytes, 1000));
            image.collector.collect(true);
            int free = image.space.freeBytes();
            image.allocate(bytes, 100);
            Address large = image.allocate(bytes, 6000);
            assertFalse(large.isZero());
            assertEquals(free - 112 - 6008, image.space.freeBytes());
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
            image.collector.collect(true);
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
            image.collector.collect(true);
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
            image.collector.collect(true);
            assertEquals(kept, toLive.loadAddress(ReferenceLayout.REFERENT));
            assertEquals(Address.zero(), toDead.loadAddress(ReferenceLayout.REFERENT));
            assertEquals(toDead, image.collector.takeCleared());
            assertEquals(Address.zero(), toDead.loadAddress(ReferenceLayout.DISCOVERED));
            image.collector.collect(true);
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
            image.collector.collect(true);
            image.setStatic(0, Address.zero());
            image.collector.collect(true);
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
