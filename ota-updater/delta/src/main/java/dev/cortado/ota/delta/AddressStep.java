package dev.cortado.ota.delta;

/**
 * (host) From an address of the old image on, up to the next step, addresses are others.
 *
 * @param start the address, at least 0
 * @param difference what is added to an address
 */
public record AddressStep(int start, int difference) {}
