/**
 * The table of the Java frames at each call, for images that name them.
 *
 * <p>A linked image with debug information, and its classes -&gt; the bytes of {@code
 * dev.cortado.abi.FrameTableLayout}. Every call from which a stack trace may be taken has an entry,
 * unless all its frames are hidden; the same image gives the same table.
 */
package dev.cortado.compiler.frames;
