/** CFI flash: what the driver does to chips that enforce the rules of their commands. */
package dev.cortado.drivers.cfi;
