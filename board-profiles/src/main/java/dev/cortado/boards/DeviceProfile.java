package dev.cortado.boards;

/**
 * A device of a chip and its driver.
 *
 * @param driver binary name of the class that drives it, whose constructor takes the address
 * @param base address of its registers
 */
public record DeviceProfile(String driver, long base) {}
