package dev.cortado.drivers.nrf51;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.drivers.Watchdog;

/** The watchdog timer. nRF51 Series Reference Manual v3.0, 19. */
@Unchecked
public final class Nrf51Watchdog implements Watchdog {
    private static final int TASKS_START = 0x000;
    private static final int CRV = 0x504;
    private static final int RREN = 0x508;
    private static final int CONFIG = 0x50C;
    private static final int RR0 = 0x600;

    /** 19.1: it counts the low-frequency clock, which it starts if nobody has. */
    private static final int CLOCK_HZ = 32768;

    /** 19.2: it goes on while the core sleeps, and stops with it in a debugger. */
    private static final int CONFIG_RUN_IN_SLEEP = 1;

    private static final int RELOAD_REQUEST = 0x6E52_4635;

    private final int base;

    /** The watchdog whose registers start at {@code base}. */
    public Nrf51Watchdog(int base) {
        this.base = base;
    }

    @Override
    public void start(int seconds) {
        Address registers = Address.of(base);
        registers.storeIntVolatile(CRV, seconds * CLOCK_HZ - 1);
        registers.storeIntVolatile(RREN, 1);
        registers.storeIntVolatile(CONFIG, CONFIG_RUN_IN_SLEEP);
        registers.storeIntVolatile(TASKS_START, 1);
    }

    @Override
    public void feed() {
        Address.of(base).storeIntVolatile(RR0, RELOAD_REQUEST);
    }
}
