package dev.cortado.runtime.time;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;

/**
 * The clocks behind System.nanoTime and System.currentTimeMillis. Nothing allocates but an
 * exception.
 */
public final class Clock {
    /** Semihosting for A64 and A32, 7.17: SYS_TIME, seconds since 1970. */
    private static final int SYS_TIME = 0x11;

    /**
     * Semihosting for A64 and A32, 7.4: SYS_ELAPSED, 64-bit ticks, which QEMU makes nanoseconds.
     */
    private static final int SYS_ELAPSED = 0x30;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private static long nanosBefore;

    private Clock() {}

    /**
     * Nanoseconds since the simulation began; throws UnsupportedOperationException without
     * semihosting.
     */
    public static long nanoTime() {
        requireSemihosting();
        Address ticks = Cpu.stackAllocate(2);
        Cpu.semihosting(SYS_ELAPSED, ticks);
        return ticks.loadIntVolatile(0) & 0xFFFF_FFFFL | (long) ticks.loadIntVolatile(4) << 32;
    }

    /**
     * Milliseconds since 1970-01-01T00:00Z; throws UnsupportedOperationException without
     * semihosting.
     */
    public static long currentTimeMillis() {
        if (nanosBefore == 0) {
            requireSemihosting();
            int seconds = Cpu.semihosting(SYS_TIME, Address.zero());
            nanosBefore = (seconds & 0xFFFF_FFFFL) * NANOS_PER_SECOND - nanoTime();
        }
        return (nanosBefore + nanoTime()) / NANOS_PER_MILLI;
    }

    private static void requireSemihosting() {
        if (!ImageConstants.semihosting()) {
            throw new UnsupportedOperationException("this image has no clock");
        }
    }
}
