/** Tests of the package. */
package dev.cortado.ota.delta;
