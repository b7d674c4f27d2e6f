/**
 * Holds images to the bounds that the build report proves of them.
 *
 * <p>Programs that use the runtime broadly -&gt; the figures of their reports.
 */
package dev.cortado.qemu.proofs;
