package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * One bit for each granule of the heap, addressed by the object's own address.
 *
 * <p>A bitmap is named by its bias: the address of its byte for the heap granule at address 0, had
 * the heap begun there. So the byte for an object is at {@code bias + (object >>> 6)} and no base
 * is subtracted. Constant time unless said otherwise; nothing allocates.
 */
@Unchecked
final class GranuleBits {
    /** The bytes of heap that one word of bits describes. */
    static final int BLOCK_BYTES = 256;

    private GranuleBits() {}

    /**
     * The bias of a bitmap whose first word, at {@code bits}, describes the block at {@code
     * blockBase}.
     */
    static Address bias(Address bits, Address blockBase) {
        return bits.plus(-(blockBase.toInt() >>> 6));
    }

    /** The first granule of the block that holds an address. */
    static Address blockOf(Address address) {
        return Address.of(address.toInt() & -BLOCK_BYTES);
    }

    /** The word of bits for the block that holds an address. */
    static Address wordOf(Address bias, Address address) {
        return bias.plus(blockOf(address).toInt() >>> 6);
    }

    /** How many bits of a word are set; not inlined, as a call is a quarter of the size. */
    @NoInline
    static int count(int bits) {
        return Integer.bitCount(bits);
    }

    @AlwaysInline
    static void set(Address bias, Address object) {
        Address cell = bias.plus(object.toInt() >>> 6);
        cell.storeByte(0, (byte) (cell.loadByte(0) | 1 << (object.toInt() >>> 3 & 7)));
    }

    /** Clears the bits of the granules from {@code from} up to {@code to}, at least one. */
    @NoInline
    static void resetRange(Address bias, Address from, Address to) {
        Address word = wordOf(bias, from);
        Address last = wordOf(bias, to);
        int below = (1 << (from.toInt() >>> 3 & 31)) - 1;
        int above = -1 << (to.toInt() >>> 3 & 31);
        if (word.isSame(last)) {
            word.storeInt(0, word.loadInt(0) & (below | above));
            return;
        }
        word.storeInt(0, word.loadInt(0) & below);
        for (Address at = word.plus(4); at.isBelow(last); at = at.plus(4)) {
            at.storeInt(0, 0);
        }
        last.storeInt(0, last.loadInt(0) & above);
    }

    @AlwaysInline
    static boolean isSet(Address bias, Address object) {
        return (bias.plus(object.toInt() >>> 6).loadByte(0) >>> (object.toInt() >>> 3 & 7) & 1)
                != 0;
    }

    /** Clears the bits of all granules from {@code from} up to {@code to}, which is a block's. */
    static void clear(Address bias, Address from, Address to) {
        Address word = wordOf(bias, from);
        Address last = wordOf(bias, to);
        if (!word.isBelow(last)) {
            return;
        }
        word.storeInt(0, word.loadInt(0) & (1 << (from.toInt() >>> 3 & 31)) - 1);
        for (Address at = word.plus(4); at.isBelow(last); at = at.plus(4)) {
            at.storeInt(0, 0);
        }
    }

    /**
     * The granule of the highest set bit at or below {@code address}, or null when none is above
     * {@code lowest}; linear in the blocks between.
     */
    static Address lastSetAtOrBelow(Address bias, Address address, Address lowest) {
        Address block = blockOf(address);
        Address word = wordOf(bias, address);
        int bits = word.loadInt(0) & -1 >>> 31 - (address.toInt() >>> 3 & 31);
        while (bits == 0) {
            if (!lowest.isBelow(block)) {
                return Address.zero();
            }
            block = block.plus(-BLOCK_BYTES);
            word = word.plus(-4);
            bits = word.loadInt(0);
        }
        return block.plus((31 - Integer.numberOfLeadingZeros(bits)) << 3);
    }

    /**
     * The granule of the lowest set bit at or above {@code address}, or {@code end} when none is
     * below it; linear in the blocks between.
     */
    @NoInline
    static Address firstSetFrom(Address bias, Address address, Address end) {
        Address block = blockOf(address);
        Address word = wordOf(bias, address);
        int bits = word.loadInt(0) & -1 << (address.toInt() >>> 3 & 31);
        while (bits == 0) {
            block = block.plus(BLOCK_BYTES);
            if (!block.isBelow(end)) {
                return end;
            }
            word = word.plus(4);
            bits = word.loadInt(0);
        }
        Address found = block.plus((31 - Integer.numberOfLeadingZeros(bits & -bits)) << 3);
        return found.isBelow(end) ? found : end;
    }
}
