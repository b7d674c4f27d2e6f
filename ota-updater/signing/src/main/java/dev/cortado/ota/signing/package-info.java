/**
 * Keys, and images made from firmware: signed, perhaps encrypted, perhaps padded to a slot.
 *
 * <p>Input: firmware as BIN, HEX or ELF, keys as PEM. Output: an image of {@link
 * dev.cortado.ota.format}, and key files.
 *
 * <p>Invariant: private keys and passphrases appear in no message, log or {@code toString}; a file
 * is either as it was or complete.
 */
package dev.cortado.ota.signing;
