/**
 * What a board looks like to whoever programs it, through whatever probe.
 *
 * <p>Input: requests of the plan. Output: the board's memory, erased, written and read.
 *
 * <p>Invariant: an operation that returns has happened on the board; one that has not throws.
 */
package dev.cortado.flash.target;
