/**
 * The substitutions over the virtual machine's own classes.
 *
 * <p>Input: the questions that the JDK asks its virtual machine. Output: fixed answers. Invariant:
 * no answer depends on when it is asked.
 */
package dev.cortado.classlib.vm;
