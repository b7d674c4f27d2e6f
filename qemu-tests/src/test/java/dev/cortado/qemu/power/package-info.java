/** Tests of bootloader and updates on simulated boards. */
package dev.cortado.qemu.power;
