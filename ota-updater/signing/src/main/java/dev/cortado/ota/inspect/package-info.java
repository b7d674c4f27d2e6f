/**
 * What an image says, and what is wrong with it, in words.
 *
 * <p>Input: the bytes of an image, or an {@link dev.cortado.ota.format.ImageException}. Output: an
 * {@link dev.cortado.ota.inspect.ImageInfo} as text or JSON, and messages.
 *
 * <p>Invariant: it describes and decides nothing; each field of the format appears.
 */
package dev.cortado.ota.inspect;
