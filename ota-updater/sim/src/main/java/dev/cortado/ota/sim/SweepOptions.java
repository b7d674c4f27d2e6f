package dev.cortado.ota.sim;

import java.util.List;
import java.util.Optional;

/**
 * What is swept.
 *
 * @param seed which bits torn operations do, and which second cuts are made
 * @param quick whether a part of the operations is enough
 * @param scenario only the one of this name
 * @param only only these cuts, one after the other; empty for all
 */
public record SweepOptions(long seed, boolean quick, Optional<String> scenario, List<Cut> only) {}
