/**
 * The flash tool on boards in QEMU that start with empty flash.
 *
 * <p>Firmware and a GDB server -&gt; what the board prints once it was flashed.
 */
package dev.cortado.qemu.flashing;
