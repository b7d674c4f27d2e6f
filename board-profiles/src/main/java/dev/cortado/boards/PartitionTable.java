package dev.cortado.boards;

import java.util.Optional;

/**
 * What the flash of a board with a bootloader is divided into; each part is whole sectors, and no
 * sector is in two parts.
 *
 * @param method how images come to run
 * @param bootloader where the core starts: the flash's beginning
 * @param state two sectors for what the bootloader knows of updates
 * @param primary the first slot
 * @param secondary the second slot
 * @param scratch the area that sectors pass through, with {@link UpdateMethod#SWAP_SCRATCH} only
 */
public record PartitionTable(
        UpdateMethod method,
        MemoryRegion bootloader,
        MemoryRegion state,
        MemoryRegion primary,
        MemoryRegion secondary,
        Optional<MemoryRegion> scratch) {

    /** One of the two slots. */
    public MemoryRegion slot(SlotName name) {
        return name == SlotName.PRIMARY ? primary : secondary;
    }
}
