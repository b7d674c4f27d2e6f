package dev.cortado.bsp.nrf51;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.entropy.EntropySource;

/**
 * The random number generator, with its bias correction; it rests between bytes. nRF51 Series
 * Reference Manual, 20.
 */
@Unchecked
public final class Nrf51Rng implements EntropySource {
    private static final int TASKS_START = 0x000;
    private static final int TASKS_STOP = 0x004;
    private static final int EVENTS_VALRDY = 0x100;
    private static final int CONFIG = 0x504;
    private static final int VALUE = 0x508;

    private static final int CONFIG_DERCEN = 1;

    private final int base;

    /** The generator whose registers begin at {@code base}. */
    public Nrf51Rng(int base) {
        this.base = base;
    }

    @Override
    public int next() {
        Address registers = Address.of(base);
        registers.storeIntVolatile(CONFIG, CONFIG_DERCEN);
        registers.storeIntVolatile(EVENTS_VALRDY, 0);
        registers.storeIntVolatile(TASKS_START, 1);
        while (registers.loadIntVolatile(EVENTS_VALRDY) == 0) {
            // About 0.7 ms a byte.
        }
        registers.storeIntVolatile(TASKS_STOP, 1);
        return registers.loadIntVolatile(VALUE) & 0xFF;
    }
}
