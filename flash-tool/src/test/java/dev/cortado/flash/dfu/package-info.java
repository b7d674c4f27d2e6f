/** Boards behind simulated DFU bootloaders. */
package dev.cortado.flash.dfu;
