/**
 * (host) Updates on a model of flash whose power fails at every operation: before, after, and in
 * the middle of it.
 *
 * <p>Input: layouts, scenarios and a seed. Output: a {@link dev.cortado.ota.sim.SweepReport}.
 *
 * <p>Invariant: what fails is a claim of docs/OTA.md, and the failing point alone can be repeated
 * by what the report says of it.
 */
package dev.cortado.ota.sim;
