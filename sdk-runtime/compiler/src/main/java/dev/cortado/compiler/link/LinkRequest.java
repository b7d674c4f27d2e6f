package dev.cortado.compiler.link;

import java.util.List;

/**
 * What to link and where to.
 *
 * @param entrySymbol the ELF entry point, kept with all that it reaches
 * @param foldIdenticalCode whether functions of equal code share one copy; stack traces may then
 *     name another function of the same code
 */
public record LinkRequest(
        List<ObjectFile> objects, MemoryMap memory, String entrySymbol, boolean foldIdenticalCode) {
    /** Takes a copy of the list. */
    public LinkRequest {
        objects = List.copyOf(objects);
    }
}
