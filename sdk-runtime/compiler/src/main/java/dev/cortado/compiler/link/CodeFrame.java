package dev.cortado.compiler.link;

/**
 * A function at a code address, by the name that the linker knows it by.
 *
 * @param line 0 if unknown
 */
public record CodeFrame(String linkageName, int line) {}
