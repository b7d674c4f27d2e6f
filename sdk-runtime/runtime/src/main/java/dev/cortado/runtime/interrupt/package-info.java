/**
 * How interrupt handlers hand work to threads.
 *
 * <p>Input: calls from one handler. Output: bytes and signals for one thread. Invariant: the
 * handler's side neither allocates, waits nor stores references; each field is written by one side
 * only.
 */
package dev.cortado.runtime.interrupt;
