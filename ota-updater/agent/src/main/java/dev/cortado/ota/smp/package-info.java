/**
 * The server side of SMP, the protocol of mcumgr, on a serial line.
 *
 * <p>Input: bytes from a {@link dev.cortado.ota.smp.ByteStream}. Output: requests to {@link
 * dev.cortado.ota.smp.SmpGroup}s, and their answers on the stream.
 *
 * <p>Invariant: nothing on the line makes it read or write outside of its buffers, or allocate. The
 * package depends on nothing but {@code java.lang}, so that a bootloader has room for it.
 */
package dev.cortado.ota.smp;
