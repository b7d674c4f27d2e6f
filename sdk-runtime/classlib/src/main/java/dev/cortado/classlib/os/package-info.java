/**
 * The classes of the JDK that are nothing without an operating system.
 *
 * <p>Input: none. Output: a build error that says so, with the path to the call. Invariant: nothing
 * here has code.
 */
package dev.cortado.classlib.os;
