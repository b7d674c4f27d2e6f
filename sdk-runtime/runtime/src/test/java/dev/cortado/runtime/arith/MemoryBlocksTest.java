package dev.cortado.runtime.arith;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.abi.Address;
import dev.cortado.abi.HostMemory;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Block operations change exactly the bytes they are told to, at every alignment, size and overlap.
 */
class MemoryBlocksTest {

    private static final int BASE = 0x2000_0000;
    private static final int SIZE_BYTES = 256;
    private static final int LONGEST_BLOCK_BYTES = 70;

    private interface Copy {
        void run(Address target, Address source, int sizeBytes);
    }

    private interface Fill {
        void run(Address target, int sizeBytes, int value);
    }

    private HostMemory memory;

    @BeforeEach
    void open() {
        memory = HostMemory.open(BASE, SIZE_BYTES);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void copiesOfSeparateAreas() {
        checkCopies(MemoryBlocks::copyUpward, 1, 0, 100);
        checkCopies(
                (target, source, size) ->
                        assertEquals(target, MemoryBlocks.copy(target, source, size)),
                1,
                0,
                100);
        checkCopies(MemoryBlocks::copyAligned, 4, 0, 100);
        checkCopies(MemoryBlocks::copyAligned8, 8, 0, 104);
    }

    @Test
    void movesOfOverlappingAreas() {
        for (int distance = 0; distance < 20; distance++) {
            checkCopies(
                    (target, source, size) ->
                            assertEquals(target, MemoryBlocks.move(target, source, size)),
                    1,
                    40,
                    40 + distance);
            checkCopies(MemoryBlocks::moveBlock, 1, 40 + distance, 40);
        }
        for (int distance = 0; distance < 20; distance += 4) {
            checkCopies(MemoryBlocks::moveAligned, 4, 40, 40 + distance);
            checkCopies(MemoryBlocks::moveAligned, 4, 40 + distance, 40);
            checkCopies(MemoryBlocks::moveAligned8, 8, 40, 40 + 2 * distance);
        }
    }

    @Test
    void fills() {
        checkFills(MemoryBlocks::fill, 1, 0x1234_56a5, 0xa5);
        checkFills(
                (target, size, value) ->
                        assertEquals(target, MemoryBlocks.set(target, value, size)),
                1,
                -1,
                0xff);
        checkFills(MemoryBlocks::fillAligned, 4, 0x7f, 0x7f);
        checkFills(MemoryBlocks::fillAligned8, 8, 0x80, 0x80);
        checkFills((target, size, value) -> MemoryBlocks.clear(target, size), 1, 0, 0);
        checkFills((target, size, value) -> MemoryBlocks.clearAligned(target, size), 4, 0, 0);
        checkFills((target, size, value) -> MemoryBlocks.clearAligned8(target, size), 8, 0, 0);
    }

    private static void checkCopies(Copy copy, int alignment, int sourceStart, int targetStart) {
        for (int sourceOffset = 0; sourceOffset < 8; sourceOffset += alignment) {
            for (int targetOffset = 0; targetOffset < 8; targetOffset += alignment) {
                for (int size = 0; size <= LONGEST_BLOCK_BYTES; size++) {
                    int source = sourceStart + sourceOffset;
                    int target = targetStart + targetOffset;
                    byte[] expected = scramble();
                    System.arraycopy(expected.clone(), source, expected, target, size);
                    copy.run(Address.of(BASE + target), Address.of(BASE + source), size);
                    int copied = size;
                    assertArrayEquals(
                            expected,
                            contents(),
                            () -> source + " -> " + target + ", " + copied + " bytes");
                }
            }
        }
    }

    private static void checkFills(Fill fill, int alignment, int value, int expectedByte) {
        for (int target = 16; target < 24; target += alignment) {
            for (int size = 0; size <= LONGEST_BLOCK_BYTES; size++) {
                byte[] expected = scramble();
                Arrays.fill(expected, target, target + size, (byte) expectedByte);
                fill.run(Address.of(BASE + target), size, value);
                assertArrayEquals(expected, contents());
            }
        }
    }

    private static byte[] scramble() {
        byte[] bytes = new byte[SIZE_BYTES];
        for (int i = 0; i < SIZE_BYTES; i++) {
            bytes[i] = (byte) (i * 37 + 11);
            Address.of(BASE).storeByte(i, bytes[i]);
        }
        return bytes;
    }

    private static byte[] contents() {
        byte[] bytes = new byte[SIZE_BYTES];
        for (int i = 0; i < SIZE_BYTES; i++) {
            bytes[i] = Address.of(BASE).loadByte(i);
        }
        return bytes;
    }
}
