/**
 * Compression and decompression of java.util.zip, which the JDK does with native code.
 *
 * <p>Input: arrays of bytes in pieces of any length. Output: streams of RFC 1950 and RFC 1951, or
 * what they stand for. Invariant: broken input ends with a DataFormatException, and memory is
 * bounded by the window.
 */
package dev.cortado.classlib.deflate;
