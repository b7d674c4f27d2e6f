/**
 * The exception and interrupt handlers of a program.
 *
 * <p>Input: the methods marked {@link dev.cortado.abi.Interrupt} and the vectors of the board.
 * Output: the method of each vector. Invariant: a vector has one handler at most, and every handler
 * can be called by hardware: static, without parameters, of a class that needs no initialisation on
 * the device.
 */
package dev.cortado.compiler.interrupts;
