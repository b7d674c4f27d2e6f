/**
 * Boards behind a GDB server: QEMU, OpenOCD, J-Link, pyOCD, Black Magic Probe.
 *
 * <p>Input: a link to a server of the GDB Remote Serial Protocol (GDB manual, appendix E). Output:
 * a {@link dev.cortado.flash.target.MemoryTarget}.
 *
 * <p>Invariant: the core is halted from connection to {@code close}, unless it was reset.
 */
package dev.cortado.flash.gdb;
