/**
 * SHA-256 and Ed25519 verification for cores with a few kilobytes: no tables but the multiples of
 * two points, no products wider than 32 bits, nothing allocated after construction.
 *
 * <p>Input: raw keys and bytes. Output: the digest and the anchor that {@link
 * dev.cortado.ota.format.ImageVerifier} asks for.
 *
 * <p>Invariant: a verification takes every byte string, and answers false for all but a signature;
 * it touches no secret, so its time may depend on what it reads.
 */
package dev.cortado.ota.compact;
