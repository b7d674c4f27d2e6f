/**
 * (device) Applies patches: makes an image of another one and a patch that comes piece by piece.
 *
 * <p>Input: pieces of a patch, and the image that it was made for. Output: the new image in order,
 * to a {@link dev.cortado.ota.delta.PatchSink}.
 *
 * <p>Invariant: whatever the patch says, only the old image is read, only the announced length is
 * written, and no more than 4 KB of RAM are used. The result is trusted no more than the patch: it
 * is an image with a signature of its own.
 */
package dev.cortado.ota.delta;
