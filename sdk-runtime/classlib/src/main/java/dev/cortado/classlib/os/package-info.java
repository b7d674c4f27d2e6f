/**
 * The classes of the JDK that are nothing without an operating system.
 *
 * <p>Input: none. Output: a build error that says so, with the path to the call, or where a library
 * only offers the call, the exception that a desktop without it throws. Invariant: nothing here
 * pretends.
 */
package dev.cortado.classlib.os;
