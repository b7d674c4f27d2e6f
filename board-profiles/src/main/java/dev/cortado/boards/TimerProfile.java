package dev.cortado.boards;

/**
 * The timer behind {@code System.nanoTime} and timed waits.
 *
 * @param driver name of the driver's class
 * @param clockHz ticks a second
 * @param irq external interrupt number of its alarm, or -1 when that is an exception of the core
 */
public record TimerProfile(String driver, int clockHz, int irq) {}
