/**
 * What the scheduler wants of the core's interrupts, whoever controls them.
 *
 * <p>Input: events that threads wait for. Output: the exception of the lowest priority, in which
 * threads are switched. Invariant: on the M profile, whose controller is part of the core, nothing
 * here is more than the access to its register.
 */
package dev.cortado.runtime.controller;
