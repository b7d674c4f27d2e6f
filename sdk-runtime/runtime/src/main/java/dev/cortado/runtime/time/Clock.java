package dev.cortado.runtime.time;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.WaitsForThread;

/**
 * The clocks behind System.nanoTime and System.currentTimeMillis, from the board's timer. Nothing
 * allocates.
 */
public final class Clock {
    /** Semihosting for A64 and A32, 7.17: SYS_TIME, seconds since 1970. */
    private static final int SYS_TIME = 0x11;

    private static final int NANOS_PER_SECOND = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private static final int TICKS_HZ = ImageConstants.boardProperty("timer-hz");
    private static final int COMMON = greatestCommonDivisor(NANOS_PER_SECOND, TICKS_HZ);

    // One tick takes NUMERATOR / DENOMINATOR nanoseconds.
    private static final int NUMERATOR = NANOS_PER_SECOND / COMMON;
    private static final int DENOMINATOR = TICKS_HZ / COMMON;

    private static boolean started;
    private static boolean dated;
    private static long millisAtStart;

    private Clock() {}

    private static int greatestCommonDivisor(int one, int other) {
        int larger = one;
        int smaller = other;
        while (smaller != 0) {
            int rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    static TimerDevice device() {
        return (TimerDevice) ImageConstants.timer();
    }

    /** Starts the timer; called by the first use otherwise. */
    public static void start() {
        if (!started) {
            started = true;
            device().initialize();
        }
    }

    /** Nanoseconds since the timer's start, rounded down to a tick. */
    public static long nanoTime() {
        start();
        return device().ticks() * NUMERATOR / DENOMINATOR;
    }

    /** The ticks that {@code nanos} take, rounded up, at least 1. */
    static long ticksIn(long nanos) {
        if (nanos <= 0) {
            return 1;
        }
        // Times that would overflow are beyond any alarm.
        return nanos > Long.MAX_VALUE / DENOMINATOR - NUMERATOR
                ? Integer.MAX_VALUE
                : (nanos * DENOMINATOR + NUMERATOR - 1) / NUMERATOR;
    }

    /**
     * Milliseconds since 1970-01-01T00:00Z when a debugger or simulator told the time at the first
     * call, else since the timer's start.
     */
    public static long currentTimeMillis() {
        long sinceStart = nanoTime() / NANOS_PER_MILLI;
        if (ImageConstants.semihosting() && !dated) {
            dated = true;
            int seconds = Cpu.semihosting(SYS_TIME, Address.zero());
            millisAtStart = (seconds & 0xFFFF_FFFFL) * 1000 - sinceStart;
        }
        return millisAtStart + sinceStart;
    }

    /** Waits, asleep between interrupts, until {@link #nanoTime} is {@code deadline}. */
    @WaitsForThread
    public static void waitUntil(long deadline) {
        while (nanoTime() - deadline < 0) {
            Alarm.setAtLatest(deadline);
            int mask = Cpu.disableInterrupts();
            // A pending interrupt ends WFI even while masked. ARMv7-M B1.5.19.
            if (!Alarm.isFired()) {
                Cpu.waitForInterrupt();
            }
            Cpu.restoreInterrupts(mask);
            Alarm.takeFired();
        }
    }
}
