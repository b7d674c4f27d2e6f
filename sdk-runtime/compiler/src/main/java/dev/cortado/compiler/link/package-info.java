/**
 * Places object code in a board's memory.
 *
 * <p>Object files and a memory map -&gt; ELF, BIN, HEX, a map of sizes, source lines of addresses.
 * What does not fit is refused with the bytes it lacks; the same input gives the same bytes.
 */
package dev.cortado.compiler.link;
