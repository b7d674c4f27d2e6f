/**
 * The scheduler: threads with fixed priorities, and what they wait for.
 *
 * <p>Input: calls of the running thread, the alarm, signals of interrupt handlers. Output: which
 * thread runs next. Invariant: the structures here are touched only by a thread that holds the
 * scheduler's lock, and by the switch itself, which does nothing while the lock is held; so no
 * interrupt is ever masked for them.
 *
 * <pre>
 *   thread:    lock ... change queues ... unlock ──► PendSV, if a switch is wanted
 *   interrupt: note the event ─────────────────────► PendSV
 *   PendSV:    locked? ask again at unlock : take the events, choose, switch
 * </pre>
 */
package dev.cortado.runtime.sched;
