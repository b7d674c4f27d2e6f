/**
 * (device) Receives images and patches beside a running application and asks the bootloader to
 * start them.
 *
 * <p>Input: requests of mcumgr's image, os and stat groups, and slots. Output: a slot with an image
 * that was verified, and a request in its trailer.
 *
 * <p>Invariant: the slot that runs is never written to, but for the confirmation in its trailer;
 * nothing that was not verified is asked to start.
 */
package dev.cortado.ota.agent;
