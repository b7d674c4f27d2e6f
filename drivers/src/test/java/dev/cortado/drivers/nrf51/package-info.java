/** Tests of drivers over registers that are plain memory. */
package dev.cortado.drivers.nrf51;
