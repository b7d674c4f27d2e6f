/**
 * The exceptions that compiled code raises itself, hardware faults, and the report of an uncaught
 * exception.
 *
 * <p>Input: the facts of a failed check, or an exception frame. Output: a Java exception with
 * HotSpot's message, or text on standard error and an exit code. Invariant: nothing here is linked
 * into an image whose code can't fail that way.
 */
package dev.cortado.runtime.fault;
