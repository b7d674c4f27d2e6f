/** Boards behind simulated probes. */
package dev.cortado.flash.cmsisdap;
