/**
 * The cryptography of images by Bouncy Castle's lightweight classes: SHA-256, signatures, content
 * keys.
 *
 * <p>Input: raw keys and bytes. Output: the digest and the anchors that {@link
 * dev.cortado.ota.format.ImageVerifier} asks for, and an encrypted image as a source in clear.
 *
 * <p>Invariant: a verification takes every byte string, and answers false for all but a signature;
 * nothing here prints a key.
 */
package dev.cortado.ota.crypto;
