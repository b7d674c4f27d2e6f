package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;

/**
 * Compare-and-set on one core: with interrupts masked, which all cores can do. Safe in interrupts.
 */
@Unchecked
public final class Atomics {
    private Atomics() {}

    /** Stores {@code replacement} if the word is {@code expected}; 1 if so, else 0. */
    @EntryPoint
    @NoAllocation
    public static int compareAndSetInt(Address address, int expected, int replacement) {
        int primask = Cpu.disableInterrupts();
        int done = 0;
        if (address.loadIntVolatile(0) == expected) {
            address.storeIntVolatile(0, replacement);
            done = 1;
        }
        Cpu.restoreInterrupts(primask);
        return done;
    }

    /** Stores {@code replacement} if the double word is {@code expected}; 1 if so, else 0. */
    @EntryPoint
    @NoAllocation
    public static int compareAndSetLong(Address address, long expected, long replacement) {
        int primask = Cpu.disableInterrupts();
        int done = 0;
        if (address.loadIntVolatile(0) == (int) expected
                && address.loadIntVolatile(4) == (int) (expected >>> 32)) {
            address.storeIntVolatile(0, (int) replacement);
            address.storeIntVolatile(4, (int) (replacement >>> 32));
            done = 1;
        }
        Cpu.restoreInterrupts(primask);
        return done;
    }

    /** Stores {@code replacement} if the reference is {@code expected}; 1 if so, else 0. */
    @EntryPoint
    @NoAllocation
    public static int compareAndSetReference(Address address, Object expected, Object replacement) {
        return compareAndSetInt(
                address, Address.ofObject(expected).toInt(), Address.ofObject(replacement).toInt());
    }

    /** Stores {@code updated} if the word is {@code expected}; the word found. */
    @EntryPoint
    public static int compareAndExchangeInt(Address address, int expected, int updated) {
        int mask = Cpu.disableInterrupts();
        int found = address.loadIntVolatile(0);
        if (found == expected) {
            address.storeIntVolatile(0, updated);
        }
        Cpu.restoreInterrupts(mask);
        return found;
    }

    /** Stores {@code updated} if the double word is {@code expected}; the double word found. */
    @EntryPoint
    public static long compareAndExchangeLong(Address address, long expected, long updated) {
        int mask = Cpu.disableInterrupts();
        long found = address.loadLong(0);
        if (found == expected) {
            address.storeLong(0, updated);
        }
        Cpu.restoreInterrupts(mask);
        return found;
    }

    /** Stores {@code updated} if the reference is {@code expected}; the reference found. */
    @EntryPoint
    public static Object compareAndExchangeReference(
            Address address, Object expected, Object updated) {
        int found =
                compareAndExchangeInt(
                        address,
                        Address.ofObject(expected).toInt(),
                        Address.ofObject(updated).toInt());
        return Address.of(found).toObject();
    }
}
