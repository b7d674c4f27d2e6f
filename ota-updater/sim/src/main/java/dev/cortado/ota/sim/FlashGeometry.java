package dev.cortado.ota.sim;

import java.util.List;

/**
 * A flash memory.
 *
 * @param unitBytes the least that is programmed at once
 * @param burstBytes the most that is programmed at once, and which one operation does not cross
 * @param sectors the sizes of its sectors in their order
 */
public record FlashGeometry(FlashKind kind, int unitBytes, int burstBytes, List<Integer> sectors) {}
