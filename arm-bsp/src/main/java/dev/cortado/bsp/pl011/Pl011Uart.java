package dev.cortado.bsp.pl011;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ConsoleDevice;

/**
 * A PL011, polled, 8 data bits, at the baud rate that its divisors hold. PL011 TRM (DDI 0183G),
 * 3.3.
 */
@Unchecked
public final class Pl011Uart implements ConsoleDevice {
    private static final int UARTDR = 0x00;
    private static final int UARTFR = 0x18;
    private static final int UARTLCR_H = 0x2C;
    private static final int UARTCR = 0x30;

    private static final int UARTFR_BUSY = 1 << 3;
    private static final int UARTFR_RXFE = 1 << 4;
    private static final int UARTFR_TXFF = 1 << 5;
    private static final int UARTLCR_H_FEN = 1 << 4;
    private static final int UARTLCR_H_WLEN_8 = 3 << 5;
    private static final int UARTCR_UARTEN = 1;
    private static final int UARTCR_TXE = 1 << 8;
    private static final int UARTCR_RXE = 1 << 9;

    private final int base;

    /** The UART whose registers start at {@code base}. */
    public Pl011Uart(int base) {
        this.base = base;
    }

    @Override
    public void initialize() {
        Address registers = Address.of(base);
        // 3.3.7: a change of FEN empties the FIFO. On a chip nothing comes before UARTEN, but QEMU
        // has
        // one byte of its input there, and more as soon as that is read: then without a FIFO.
        boolean waiting = (registers.loadIntVolatile(UARTFR) & UARTFR_RXFE) == 0;
        int fifos = waiting ? registers.loadIntVolatile(UARTLCR_H) & UARTLCR_H_FEN : UARTLCR_H_FEN;
        registers.storeIntVolatile(UARTLCR_H, UARTLCR_H_WLEN_8 | fifos);
        registers.storeIntVolatile(UARTCR, UARTCR_UARTEN | UARTCR_TXE | UARTCR_RXE);
    }

    @Override
    public void shutDown() {
        Address registers = Address.of(base);
        while ((registers.loadIntVolatile(UARTFR) & UARTFR_BUSY) != 0) {
            continue;
        }
        registers.storeIntVolatile(UARTCR, UARTCR_TXE | UARTCR_RXE);
        registers.storeIntVolatile(UARTLCR_H, 0);
    }

    @Override
    public void write(int value) {
        Address registers = Address.of(base);
        while ((registers.loadIntVolatile(UARTFR) & UARTFR_TXFF) != 0) {
            continue;
        }
        registers.storeIntVolatile(UARTDR, value & 0xFF);
    }

    @Override
    public int read() {
        Address registers = Address.of(base);
        if ((registers.loadIntVolatile(UARTFR) & UARTFR_RXFE) != 0) {
            return -1;
        }
        return registers.loadIntVolatile(UARTDR) & 0xFF;
    }
}
