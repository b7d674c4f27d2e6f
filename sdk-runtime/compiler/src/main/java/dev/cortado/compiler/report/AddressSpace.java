package dev.cortado.compiler.report;

import dev.cortado.compiler.link.MemoryMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is at an address of a board.
 *
 * @param memory flash and RAM
 * @param devices names of register blocks by the address of their first register
 */
public record AddressSpace(MemoryMap memory, Map<Long, String> devices) {
    private static final long BLOCK_BYTES = 0x1000;

    /** ARMv7-M B3.1: 0xE0000000 to 0xE00FFFFF is the private peripheral bus. */
    private static final long PRIVATE_START = 0xe000_0000L;

    private static final long PRIVATE_END = 0xe010_0000L;

    /** Takes a copy. */
    public AddressSpace {
        devices = new TreeMap<>(devices);
    }

    /** A name for the part of the address space. */
    String region(long address) {
        if (memory.flash().contains(address)) {
            return "flash by address";
        }
        if (memory.ram().contains(address)) {
            return "RAM by address";
        }
        if (address >= PRIVATE_START && address < PRIVATE_END) {
            return "system control space (NVIC, SysTick, SCB, MPU)";
        }
        for (Map.Entry<Long, String> device : devices.entrySet()) {
            if (address >= device.getKey() && address < device.getKey() + BLOCK_BYTES) {
                return "%s at 0x%08x".formatted(device.getValue(), device.getKey());
            }
        }
        return "device at 0x%08x".formatted(address / BLOCK_BYTES * BLOCK_BYTES);
    }
}
