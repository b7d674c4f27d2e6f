/**
 * Writes a lowered program as one LLVM IR module.
 *
 * <p>Input: low-level functions, class numbering, image objects, static fields. Output: the
 * module's text. Invariant: the text depends on nothing but the input, so equal programs give equal
 * images.
 */
package dev.cortado.compiler.emit;
