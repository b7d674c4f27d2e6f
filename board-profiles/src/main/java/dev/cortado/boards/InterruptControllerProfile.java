package dev.cortado.boards;

/**
 * The generic interrupt controller of an A-profile core. ARM IHI 0048B (GICv2).
 *
 * @param driver name of the driver's class
 * @param distributor address of the distributor's first register
 * @param cpuInterface address of the CPU interface's first register
 */
public record InterruptControllerProfile(String driver, long distributor, long cpuInterface) {}
