package dev.cortado.compiler.link;

import java.util.ArrayList;
import java.util.List;

/**
 * What to link and where to.
 *
 * @param entrySymbol the ELF entry point, kept with all that it reaches
 * @param foldIdenticalCode whether functions of equal code share one copy; stack traces may then
 *     name another function of the same code
 * @param namesFrames whether code refers to a frame table, which is at the end of what is read only
 */
public record LinkRequest(
        List<ObjectFile> objects,
        MemoryMap memory,
        String entrySymbol,
        boolean foldIdenticalCode,
        boolean namesFrames) {
    /** Takes a copy of the list. */
    public LinkRequest {
        objects = List.copyOf(objects);
    }

    /** A request without a frame table. */
    public LinkRequest(
            List<ObjectFile> objects,
            MemoryMap memory,
            String entrySymbol,
            boolean foldIdenticalCode) {
        this(objects, memory, entrySymbol, foldIdenticalCode, false);
    }

    /** The same with one more object file. */
    public LinkRequest with(ObjectFile object) {
        List<ObjectFile> more = new ArrayList<>(objects);
        more.add(object);
        return new LinkRequest(more, memory, entrySymbol, foldIdenticalCode, namesFrames);
    }
}
