package dev.cortado.compiler.link;

import dev.cortado.compiler.diagnostic.BuildException;
import java.util.List;

/** An image is larger than the board's memory. */
public final class RegionOverflowException extends BuildException {
    private static final long serialVersionUID = 1L;

    private static final int CONTRIBUTORS = 10;

    private final MemoryKind region;
    private final long neededBytes;
    private final long availableBytes;
    private final transient List<MapReport.Part> largest;

    RegionOverflowException(
            MemoryKind region, long neededBytes, long availableBytes, MapReport map) {
        super(message(region, neededBytes, availableBytes, map.largest(region, CONTRIBUTORS)));
        this.region = region;
        this.neededBytes = neededBytes;
        this.availableBytes = availableBytes;
        this.largest = map.largest(region, CONTRIBUTORS);
    }

    /** The memory that is too small. */
    public MemoryKind region() {
        return region;
    }

    /** The bytes that the image occupies there. */
    public long neededBytes() {
        return neededBytes;
    }

    /** The bytes that the board has. */
    public long availableBytes() {
        return availableBytes;
    }

    /** The ten largest parts of the image in that memory, largest first. */
    public List<MapReport.Part> largest() {
        return largest;
    }

    private static String message(
            MemoryKind region, long needed, long available, List<MapReport.Part> largest) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s overflows by %d bytes: the image needs %d, the board has %d; the largest parts:"
                        .formatted(
                                region == MemoryKind.FLASH ? "flash" : "static RAM",
                                needed - available,
                                needed,
                                available));
        for (MapReport.Part part : largest) {
            text.append("\n  %7d  %s".formatted(part.sizeBytes(), part.name()));
        }
        return text.toString();
    }
}
