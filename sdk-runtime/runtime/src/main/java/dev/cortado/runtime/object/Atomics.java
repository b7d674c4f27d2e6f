package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.Unchecked;

/**
 * Atomic updates on a single core: the three instructions run with interrupts masked.
 *
 * <p>Works on every core, at every width, also where there is no LDREX (ARMv6-M). Masks interrupts for about ten
 * instructions. Nothing here allocates; all may be called in an interrupt handler.
 */
@Unchecked
public final class Atomics {
    private Atomics() {}

    /** Stores {@code updated} if the word is {@code expected}; 1 when it did, else 0. */
    @EntryPoint
    public static int compareAndSetInt(Address address, int expected, int updated) {
        int mask = Cpu.disableInterrupts();
        int result = 0;
        if (address.loadIntVolatile(0) == expected) {
            address.storeIntVolatile(0, updated);
            result = 1;
        }
        Cpu.restoreInterrupts(mask);
        return result;
    }

    /** Stores {@code updated} if the double word is {@code expected}; 1 when it did, else 0. */
    @EntryPoint
    public static int compareAndSetLong(Address address, long expected, long updated) {
        int mask = Cpu.disableInterrupts();
        int result = 0;
        if (address.loadLong(0) == expected) {
            address.storeLong(0, updated);
            result = 1;
        }
        Cpu.restoreInterrupts(mask);
        return result;
    }

    /** Stores {@code updated} if the reference is {@code expected}; 1 when it did, else 0. */
    @EntryPoint
    public static int compareAndSetReference(Address address, Object expected, Object updated) {
        return compareAndSetInt(
                address, Address.ofObject(expected).toInt(), Address.ofObject(updated).toInt());
    }
}
