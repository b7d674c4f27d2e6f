/**
 * The substitutions over checksums and byte order, which the JDK does with native code and views of
 * arrays.
 *
 * <p>Input: arrays of bytes. Output: numbers. Invariant: results equal the JDK's bit for bit.
 */
package dev.cortado.classlib.codec;
