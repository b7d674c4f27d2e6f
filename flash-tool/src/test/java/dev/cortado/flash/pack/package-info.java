/** Flash algorithms of packs that tests make. */
package dev.cortado.flash.pack;
