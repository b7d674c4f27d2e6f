/**
 * Runs one Java program on HotSpot and on boards, and says where they differ.
 *
 * <p>Input: a compiled program and what it reads. Output: an {@link
 * dev.cortado.qemu.harness.Outcome} for each place it ran.
 *
 * <p>Invariant: whatever a runner started has ended when its call returns, and when the JVM ends.
 */
package dev.cortado.qemu.harness;
