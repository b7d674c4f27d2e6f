/**
 * Tells where an image's bytes go.
 *
 * <p>Input: the linker's map. Output: text for people. Invariant: the lines of each table add up to
 * the memory's used bytes.
 */
package dev.cortado.compiler.report;
