/**
 * MCUboot's image format: header, TLV areas, trailer, and what makes an image acceptable; the same
 * code runs in the bootloader, in the update agent and on the host.
 *
 * <p>Input: an {@link dev.cortado.ota.format.ImageSource}. Output: an {@link
 * dev.cortado.ota.format.ImageLayout}, its TLVs, and the verdict of {@link
 * dev.cortado.ota.format.ImageVerifier}. docs/IMAGE-FORMAT.md has every bit.
 *
 * <p>Invariant: whatever the bytes are, the answer is a value or an {@link
 * dev.cortado.ota.format.ImageException}; no length or offset from an image sizes an allocation or
 * reaches the source before it was checked against the source's size. The package depends on
 * nothing but {@code java.lang}.
 */
package dev.cortado.ota.format;
