/** Tests of the package. */
package dev.cortado.flash.firmware;
