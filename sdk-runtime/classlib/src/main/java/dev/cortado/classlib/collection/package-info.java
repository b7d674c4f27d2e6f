/**
 * The substitutions over java.util's collections and java.util.concurrent.
 *
 * <p>Input: the few places where they use reflection or threads. Output: the same results without.
 * Invariant: what a program sees of a collection is what it sees on a desktop.
 */
package dev.cortado.classlib.collection;
