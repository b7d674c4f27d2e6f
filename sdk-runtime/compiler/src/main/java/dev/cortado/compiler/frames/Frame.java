package dev.cortado.compiler.frames;

import dev.cortado.compiler.world.JavaMethod;

/**
 * A Java frame at a call.
 *
 * @param line 0 if unknown
 */
record Frame(JavaMethod method, int line) {}
