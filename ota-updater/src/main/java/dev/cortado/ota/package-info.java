/**
 * The place of updates over the air; there is none yet.
 *
 * <p>Input: signed images. Output: {@code format} (MCUboot's image format, shared by all others),
 * {@code bootloader} and {@code agent} on the device, {@code server} on the host, and {@code sim},
 * a flash that loses power at any operation.
 *
 * <p>Invariant: {@code format} is pure Java with no input or output, and whatever happens during an
 * update, the device boots a complete image.
 */
package dev.cortado.ota;
