package dev.cortado.boards;

/**
 * The source of random bits behind {@code SecureRandom}.
 *
 * @param driver binary name of the class that drives it
 * @param base address of its registers
 */
public record EntropyProfile(String driver, long base) {}
