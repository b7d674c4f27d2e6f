/**
 * Dates of an image: time zones that the compiler chose, the Gregorian calendar, English names of
 * months and days, formats of dates.
 *
 * <p>Input: identifiers of zones, fields of dates. Output: rules, names, text. Invariant: no file
 * is read.
 */
package dev.cortado.classlib.date;
