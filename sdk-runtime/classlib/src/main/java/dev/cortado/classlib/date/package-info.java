/**
 * Dates of an image: offsets but no rules of time zones, English names of months and days.
 *
 * <p>Input: identifiers of zones, fields of dates. Output: no zone is known; names. Invariant: no
 * file is read.
 */
package dev.cortado.classlib.date;
