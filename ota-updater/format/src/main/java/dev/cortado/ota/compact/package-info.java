/**
 * SHA-256, Ed25519 verification and the decryption of images (X25519, HKDF, HMAC, AES) for cores
 * with a few kilobytes: no tables but the multiples of two points and AES's substitutes, no
 * products wider than 32 bits, nothing allocated after construction but by the reading of an
 * image's TLVs.
 *
 * <p>Input: raw keys and bytes. Output: the digest and the anchor that {@link
 * dev.cortado.ota.format.ImageVerifier} asks for, and a {@link
 * dev.cortado.ota.format.PayloadCipher}.
 *
 * <p>Invariant: a verification takes every byte string, and answers false for all but a signature.
 * It touches no secret, so its time may depend on what it reads; what decryption's time depends on
 * is said at each class.
 */
package dev.cortado.ota.compact;
