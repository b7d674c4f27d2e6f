/**
 * UF2 files and the drives that take them; Microsoft's UF2 specification.
 *
 * <p>Input: firmware and a path. Output: the file there.
 *
 * <p>Invariant: a file is complete under its name, or not there.
 */
package dev.cortado.flash.uf2;
