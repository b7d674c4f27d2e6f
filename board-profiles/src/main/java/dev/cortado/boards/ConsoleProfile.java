package dev.cortado.boards;

/**
 * The UART behind {@code System.in} and {@code System.out}.
 *
 * @param driver name of the driver's class
 * @param base address of the first register
 * @param receiveIrq external interrupt number raised for a received byte
 */
public record ConsoleProfile(String driver, long base, int receiveIrq) {}
