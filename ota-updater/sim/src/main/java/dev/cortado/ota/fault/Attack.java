package dev.cortado.ota.fault;

/**
 * Flash with something in it that must not run.
 *
 * @param permitted the image in the primary slot that may run; empty if none may
 */
record Attack(String name, byte[] flash, byte[] permitted) {}
