/**
 * The substitutions over java.lang.ref: references that the collector clears.
 *
 * <p>Input: references of the program. Output: cleared references in their queues. Invariant: a
 * queue is filled when it is asked, because there is no reference handler thread.
 */
package dev.cortado.classlib.ref;
