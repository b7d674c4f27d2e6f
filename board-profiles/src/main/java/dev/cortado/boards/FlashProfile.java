package dev.cortado.boards;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a chip's flash is erased and written.
 *
 * @param sectors what can be erased at once, in order of address; they cover the flash
 * @param writeBytes size and alignment of what can be written at once, a power of 2
 * @param controller who erases and writes it
 * @param uf2Family the chip's family in UF2 files
 */
public record FlashProfile(
        List<MemoryRegion> sectors,
        int writeBytes,
        FlashController controller,
        OptionalLong uf2Family) {

    public FlashProfile {
        sectors = List.copyOf(sectors);
    }

    /** The sector that an address lies in. */
    public Optional<MemoryRegion> sectorAt(long address) {
        return sectors.stream()
                .filter(sector -> sector.origin() <= address && address < sector.end())
                .findFirst();
    }
}
