/** What tests of the flash tool share. */
package dev.cortado.flash;
