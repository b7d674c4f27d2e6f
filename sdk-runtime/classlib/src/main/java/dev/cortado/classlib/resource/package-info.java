/**
 * Resources of the class path.
 *
 * <p>Input: names. Output: their contents, in flash. Invariant: what the metadata does not list is
 * not there.
 */
package dev.cortado.classlib.resource;
