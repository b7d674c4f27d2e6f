/**
 * The place of the host's programmer for real boards; there is none yet.
 *
 * <p>Input: an image and a board's profile. Output: a plan of the sectors to erase and write
 * ({@code plan}), carried out over a {@code protocol} and a {@code transport}; {@code target}
 * simulates boards for tests.
 *
 * <p>Invariant: nothing is erased that the plan does not name.
 */
package dev.cortado.flash;
