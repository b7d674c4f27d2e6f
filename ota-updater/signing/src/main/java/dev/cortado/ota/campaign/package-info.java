/**
 * Attacks on the verification of images with mutated ones.
 *
 * <p>Input: a number of inputs and a seed. Output: a {@link
 * dev.cortado.ota.campaign.CampaignReport}.
 *
 * <p>Invariant: the same seed makes the same inputs, whatever their number.
 */
package dev.cortado.ota.campaign;
