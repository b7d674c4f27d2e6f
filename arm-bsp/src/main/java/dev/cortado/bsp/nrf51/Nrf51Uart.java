package dev.cortado.bsp.nrf51;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ConsoleDevice;

/** The UART, polled, at 115200 baud without flow control. nRF51 Series Reference Manual, 29. */
@Unchecked
public final class Nrf51Uart implements ConsoleDevice {
    private static final int TASKS_STARTRX = 0x000;
    private static final int TASKS_STOPRX = 0x004;
    private static final int TASKS_STARTTX = 0x008;
    private static final int TASKS_STOPTX = 0x00C;
    private static final int EVENTS_RXDRDY = 0x108;
    private static final int EVENTS_TXDRDY = 0x11C;
    private static final int ENABLE = 0x500;
    private static final int RXD = 0x518;
    private static final int TXD = 0x51C;
    private static final int BAUDRATE = 0x524;

    private static final int ENABLE_ENABLED = 4;
    private static final int BAUDRATE_115200 = 0x01D7_E000;

    private final int base;

    /** The UART whose registers start at {@code base}. */
    public Nrf51Uart(int base) {
        this.base = base;
    }

    @Override
    public void initialize() {
        Address registers = Address.of(base);
        registers.storeIntVolatile(BAUDRATE, BAUDRATE_115200);
        registers.storeIntVolatile(ENABLE, ENABLE_ENABLED);
        registers.storeIntVolatile(TASKS_STARTTX, 1);
        registers.storeIntVolatile(TASKS_STARTRX, 1);
    }

    @Override
    public void shutDown() {
        Address registers = Address.of(base);
        registers.storeIntVolatile(TASKS_STOPRX, 1);
        registers.storeIntVolatile(TASKS_STOPTX, 1);
        registers.storeIntVolatile(EVENTS_RXDRDY, 0);
        registers.storeIntVolatile(EVENTS_TXDRDY, 0);
        registers.storeIntVolatile(ENABLE, 0);
    }

    @Override
    public void write(int value) {
        Address registers = Address.of(base);
        registers.storeIntVolatile(EVENTS_TXDRDY, 0);
        registers.storeIntVolatile(TXD, value & 0xFF);
        while (registers.loadIntVolatile(EVENTS_TXDRDY) == 0) {
            continue;
        }
    }

    @Override
    public int read() {
        Address registers = Address.of(base);
        if (registers.loadIntVolatile(EVENTS_RXDRDY) == 0) {
            return -1;
        }
        // 29.5: the event is cleared before RXD is read, or that of the next byte would be lost.
        registers.storeIntVolatile(EVENTS_RXDRDY, 0);
        return registers.loadIntVolatile(RXD) & 0xFF;
    }
}
