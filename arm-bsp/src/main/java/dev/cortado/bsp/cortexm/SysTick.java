package dev.cortado.bsp.cortexm;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;

/**
 * The system timer: counts down from its reload value at the core's clock. ARMv7-M B3.3, ARMv6-M
 * B3.3.
 *
 * <p>In a program with threads it belongs to the scheduler.
 */
public final class SysTick {
    private static final int SYST_CSR = 0xE000_E010;
    private static final int SYST_RVR = 0xE000_E014;
    private static final int SYST_CVR = 0xE000_E018;

    private static final int CSR_ENABLE = 1;
    private static final int CSR_TICKINT = 1 << 1;
    private static final int CSR_CLKSOURCE = 1 << 2;

    /** The counter has 24 bits. */
    public static final int MAX_PERIOD_CLOCKS = 1 << 24;

    private SysTick() {}

    /**
     * Starts the timer with the exception {@code SysTick} every {@code clocks} cycles, 2 to {@value
     * #MAX_PERIOD_CLOCKS}.
     */
    public static void start(int clocks) {
        Address.of(SYST_CSR).storeIntVolatile(0, 0);
        Address.of(SYST_RVR).storeIntVolatile(0, clocks - 1);
        // Any write clears the counter. B3.3.5.
        Address.of(SYST_CVR).storeIntVolatile(0, 0);
        Address.of(SYST_CSR).storeIntVolatile(0, CSR_ENABLE | CSR_TICKINT | CSR_CLKSOURCE);
    }

    /** Starts the timer with {@code hertz} exceptions a second. */
    public static void startHertz(int hertz) {
        start(ImageConstants.boardProperty("clock-hz") / hertz);
    }

    /** Stops the timer. */
    public static void stop() {
        Address.of(SYST_CSR).storeIntVolatile(0, 0);
    }

    /** The cycles until the next exception. */
    public static int remainingClocks() {
        return Address.of(SYST_CVR).loadIntVolatile(0);
    }
}
