/**
 * The place of device drivers, the network stack and storage; there is none yet.
 *
 * <p>Input: register accesses and interrupts of arm-bsp. Output: {@code api} (Gpio, Uart, I2cBus,
 * SpiBus, Adc, Pwm, NorFlash, NetDevice), one package a device family, {@code net}, {@code
 * storage}, {@code display} and {@code sensor}.
 *
 * <p>Invariant: {@code net} and {@code storage} see drivers only through {@code api}.
 */
package dev.cortado.drivers;
