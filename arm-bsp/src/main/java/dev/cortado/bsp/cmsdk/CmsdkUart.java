package dev.cortado.bsp.cmsdk;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ConsoleDevice;

/** The APB UART, polled, at 115200 baud. CMSDK TRM (DDI 0479D), 4.3. */
@Unchecked
public final class CmsdkUart implements ConsoleDevice {
    private static final int DATA = 0x00;
    private static final int STATE = 0x04;
    private static final int CTRL = 0x08;
    private static final int BAUDDIV = 0x10;

    private static final int STATE_TX_FULL = 1;
    private static final int STATE_RX_FULL = 1 << 1;
    private static final int CTRL_TX_ENABLE = 1;
    private static final int CTRL_RX_ENABLE = 1 << 1;
    private static final int BAUD_HZ = 115_200;

    private final int base;

    /** The UART whose registers start at {@code base}. */
    public CmsdkUart(int base) {
        this.base = base;
    }

    @Override
    public void initialize() {
        Address registers = Address.of(base);
        registers.storeIntVolatile(BAUDDIV, ImageConstants.boardProperty("clock-hz") / BAUD_HZ);
        registers.storeIntVolatile(CTRL, CTRL_TX_ENABLE | CTRL_RX_ENABLE);
    }

    @Override
    public void shutDown() {
        Address registers = Address.of(base);
        while ((registers.loadIntVolatile(STATE) & STATE_TX_FULL) != 0) {
            continue;
        }
        registers.storeIntVolatile(CTRL, 0);
    }

    @Override
    public void write(int value) {
        Address registers = Address.of(base);
        while ((registers.loadIntVolatile(STATE) & STATE_TX_FULL) != 0) {
            continue;
        }
        registers.storeIntVolatile(DATA, value & 0xFF);
    }

    @Override
    public int read() {
        Address registers = Address.of(base);
        if ((registers.loadIntVolatile(STATE) & STATE_RX_FULL) == 0) {
            return -1;
        }
        return registers.loadIntVolatile(DATA) & 0xFF;
    }
}
