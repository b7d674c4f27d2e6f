package dev.cortado.flash.dfu;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.target.MemoryTarget;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A bootloader that speaks DfuSe: memory by address; UM0424, 10.3, and AN3156. */
final class DfuSeTarget implements MemoryTarget {

    private static final byte SET_ADDRESS = 0x21;
    private static final byte ERASE = 0x41;

    /** AN3156: block n is at the address + (n - 2) transfers. */
    private static final int FIRST_BLOCK = 2;

    private static final int BLOCKS_AT_ONCE = 4;

    private final DfuDevice device;
    private final DfuSeMemory memory;
    private final MemoryRegion flash;
    private boolean left;

    DfuSeTarget(DfuDevice device, DfuSeMemory memory, MemoryRegion flash) {
        this.device = device;
        this.memory = memory;
        this.flash = flash;
    }

    @Override
    public String description() {
        return device.name() + ", DfuSe, " + memory.name();
    }

    @Override
    public int chunkBytes() {
        return BLOCKS_AT_ONCE * device.functional().transferBytes();
    }

    @Override
    public boolean readable() {
        return device.functional().canUpload();
    }

    @Override
    public boolean erasable() {
        return true;
    }

    @Override
    public byte[] read(long address, int length) {
        device.toIdle();
        setAddress(address);
        device.toIdle();
        byte[] all = new byte[length];
        int most = device.functional().transferBytes();
        for (int from = 0, block = FIRST_BLOCK; from < length; from += most, block++) {
            int count = Math.min(most, length - from);
            byte[] some =
                    device.upload(
                            block, count, "read its memory at 0x%08X".formatted(address + from));
            if (some.length != count) {
                throw new FlashException(
                        "%s gives %d of %d bytes at 0x%08X"
                                .formatted(device.name(), some.length, count, address + from),
                        "Check --board; its flash may be smaller than the profile says.");
            }
            System.arraycopy(some, 0, all, from, count);
        }
        device.toIdle();
        return all;
    }

    @Override
    public Optional<Boolean> holds(long address, byte[] expected) {
        return readable()
                ? Optional.of(Arrays.equals(expected, read(address, expected.length)))
                : Optional.empty();
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        device.toIdle();
        for (MemoryRegion sector : sectors) {
            device.download(
                    0,
                    command(ERASE, sector.origin()),
                    "erase the sector at 0x%08X".formatted(sector.origin()));
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        device.toIdle();
        setAddress(address);
        int most = device.functional().transferBytes();
        for (int from = 0, block = FIRST_BLOCK; from < bytes.length; from += most, block++) {
            device.download(
                    block,
                    Arrays.copyOfRange(bytes, from, Math.min(from + most, bytes.length)),
                    "write its memory at 0x%08X".formatted(address + from));
        }
    }

    private void setAddress(long address) {
        device.download(
                0, command(SET_ADDRESS, address), "go to address 0x%08X".formatted(address));
    }

    private static byte[] command(byte code, long address) {
        return ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(code)
                .putInt((int) address)
                .array();
    }

    @Override
    public void finish() {}

    /** AN3156: an empty download after an address starts what is there. */
    @Override
    public void reset() {
        device.toIdle();
        setAddress(flash.origin());
        left = true;
        device.manifest();
    }

    @Override
    public void close() {
        try (device) {
            if (!left) {
                device.toIdle();
            }
        } catch (FlashException alreadyGone) {
            return;
        }
    }
}
