/**
 * (host) A bootloader's machine code under faults: one instruction of its decision goes wrong, and
 * an image that it must refuse may still not start.
 *
 * <p>Input: the bootloader as it is in flash, with its functions and slots, and a seed. Output: a
 * {@link dev.cortado.ota.fault.FaultReport}.
 *
 * <p>Invariant: what is executed is the image that a board gets, instruction by instruction; a
 * shortcut is taken only where everything that it depends on is as it was when it was recorded.
 */
package dev.cortado.ota.fault;
