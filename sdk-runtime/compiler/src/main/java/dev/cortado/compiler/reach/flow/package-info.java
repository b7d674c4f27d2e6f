/**
 * A graph of flows that grow to a fixed point: sets of object types, and constants.
 *
 * <p>Input: edges, filters and observers. Output: what each flow holds at the end. Invariant: a
 * flow only grows, so that the order of work changes no result.
 */
package dev.cortado.compiler.reach.flow;
