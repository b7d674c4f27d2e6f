/**
 * Proofs over the call graph of a program: what interrupt handlers and methods marked {@link
 * dev.cortado.abi.NoAllocation} never do, and what a {@link dev.cortado.abi.Naked} body holds.
 *
 * <p>Input: the IR of every reached method. Output: nothing, or the shortest call path to what
 * breaks a promise. Invariant: a virtual call counts as a call of every method that it may select,
 * so that what is accepted holds on the device.
 */
package dev.cortado.compiler.verify;
