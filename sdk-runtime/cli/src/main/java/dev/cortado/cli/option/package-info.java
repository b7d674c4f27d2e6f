/**
 * Values of options that commands of several packages share.
 *
 * <p>Input: what the user wrote; output: the value. Invariant: what is refused is refused with what
 * would be right.
 */
package dev.cortado.cli.option;
