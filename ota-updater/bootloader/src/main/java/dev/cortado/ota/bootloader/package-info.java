/**
 * Decides which image starts and moves images between slots, such that power may fail at any
 * moment.
 *
 * <p>Input: {@link dev.cortado.ota.bootloader.FlashArea}s of slots, scratch and state, and an
 * {@link dev.cortado.ota.bootloader.ImageCheck}. Output: a {@link
 * dev.cortado.ota.bootloader.BootDecision}, and slots that are as it needs them. docs/OTA.md has
 * the steps and why each is safe.
 *
 * <p>Invariant: from every content that flash can have after a cut, the next start leads to an
 * image that is whole and signed. The package depends on nothing but {@code java.lang} and {@code
 * dev.cortado.ota.format}.
 */
package dev.cortado.ota.bootloader;
