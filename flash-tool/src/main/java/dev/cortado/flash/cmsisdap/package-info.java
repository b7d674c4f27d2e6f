/**
 * Debug probes that speak CMSIS-DAP, version 1 (HID) and 2 (bulk).
 *
 * <p>Input: a {@link dev.cortado.flash.cmsisdap.DapTransport}. Output: a {@link
 * dev.cortado.flash.swd.SwdLink}.
 *
 * <p>Invariant: no more packets are under way than the probe has buffers for.
 */
package dev.cortado.flash.cmsisdap;
