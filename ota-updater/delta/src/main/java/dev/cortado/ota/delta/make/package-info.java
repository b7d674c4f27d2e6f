/**
 * (host) Finds what two images have in common and makes a patch of the rest.
 *
 * <p>Input: two signed images. Output: a patch that a {@link dev.cortado.ota.delta.PatchDecoder}
 * applies.
 *
 * <p>Invariant: a patch that is returned was applied, and made the new image.
 */
package dev.cortado.ota.delta.make;
