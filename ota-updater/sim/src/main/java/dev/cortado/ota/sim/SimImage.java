package dev.cortado.ota.sim;

/** An image of a scenario. */
record SimImage(String name, byte[] bytes) {}
