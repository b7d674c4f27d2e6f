/**
 * The life of threads: their first context, the switch between them, idling, their end.
 *
 * <p>Input: java.lang.Thread objects to start, the PendSV exception. Output: threads that run, the
 * end of the program when the last of them that is no daemon ends, a report when none can ever run
 * again. Invariant: handlers run on the main stack and threads on the process stack.
 */
package dev.cortado.runtime.thread;
