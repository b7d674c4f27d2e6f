/**
 * The substitutions below java.util.concurrent: parking, pools without thread containers.
 *
 * <p>Input: the few places where it asks the virtual machine for more than java.lang.Thread offers.
 * Output: the same behaviour over the scheduler. Invariant: all else of java.util.concurrent is the
 * JDK's own code.
 */
package dev.cortado.classlib.concurrent;
