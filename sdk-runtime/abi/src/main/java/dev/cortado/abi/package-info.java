/**
 * What compiled code and the compiler must agree on: memory access, object layout, entry points and
 * markers.
 *
 * <p>Input: nothing. Output: the types and constants that the compiler knows by name and that
 * device code is written against. Invariant: a layout constant exists here once, and nowhere else.
 */
package dev.cortado.abi;
