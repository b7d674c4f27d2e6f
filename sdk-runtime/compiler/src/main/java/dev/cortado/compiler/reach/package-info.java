/**
 * Which methods, classes, fields and image objects a program can reach, and why.
 *
 * <p>Input: roots, and a translator from method to IR. Output: a {@link
 * dev.cortado.compiler.reach.ReachableProgram}. Invariant: whatever the device can execute or load
 * is in the program; each entry has a reason that leads to a root.
 */
package dev.cortado.compiler.reach;
