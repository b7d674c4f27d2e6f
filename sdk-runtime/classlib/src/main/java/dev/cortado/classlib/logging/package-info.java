/**
 * java.util.logging without configuration: loggers that print to System.err.
 *
 * <p>Input: log calls. Output: a line for each record at or above a logger's level. Invariant:
 * there are no handlers, formatters or files.
 */
package dev.cortado.classlib.logging;
