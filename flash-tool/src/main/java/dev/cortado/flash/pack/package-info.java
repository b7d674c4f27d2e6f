/**
 * Flash algorithms of CMSIS-Packs.
 *
 * <p>Input: a pack, which is a ZIP file, or a directory with packs. Output: the {@link
 * dev.cortado.flash.pack.FlashAlgorithm} for a board's flash.
 *
 * <p>Invariant: an algorithm that is returned covers the flash, and has all functions that are
 * called.
 */
package dev.cortado.flash.pack;
