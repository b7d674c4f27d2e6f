/**
 * Divides a large module, so that LLVM can compile its parts at the same time.
 *
 * <p>Input: the text of a module as {@code emit} writes it. Output: the texts of modules that,
 * linked, are the same program. Invariant: the parts depend on the text alone, not on the machine,
 * so that images are the same everywhere.
 */
package dev.cortado.compiler.partition;
