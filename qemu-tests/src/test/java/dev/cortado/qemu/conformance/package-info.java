/**
 * Every program of {@code src/conformance} does on the boards what it does on HotSpot.
 *
 * <p>Input: the corpus and the lists of what runs on which board. Output: one test for each program
 * and board.
 *
 * <p>Invariant: a program that is selected and cannot be built or run is a failure, never skipped.
 */
package dev.cortado.qemu.conformance;
