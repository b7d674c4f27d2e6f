package dev.cortado.compiler.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The contents of flash as plain bytes, as {@code objcopy -O binary} makes them. */
public final class BinaryImage {
    private static final byte ERASED = (byte) 0xff;

    private BinaryImage() {}

    /**
     * The bytes from the lowest to the highest loaded address; gaps hold the erased state of flash.
     *
     * @throws IllegalArgumentException if nothing is loaded, or the range exceeds 2 GiB
     */
    public static byte[] of(ElfFile elf) {
        List<ElfFile.Segment> loaded = loadedSegments(elf);
        if (loaded.isEmpty()) {
            throw new IllegalArgumentException("nothing to load");
        }
        long base = loaded.getFirst().physicalAddress();
        long end = 0;
        for (ElfFile.Segment segment : loaded) {
            end = Math.max(end, segment.physicalAddress() + segment.fileBytes());
        }
        if (end - base > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("image spans more than 2 GiB");
        }
        byte[] image = new byte[(int) (end - base)];
        Arrays.fill(image, ERASED);
        for (ElfFile.Segment segment : loaded) {
            byte[] contents = elf.contents(segment);
            int at = (int) (segment.physicalAddress() - base);
            System.arraycopy(contents, 0, image, at, contents.length);
        }
        return image;
    }

    /** The segments with contents, by load address. */
    static List<ElfFile.Segment> loadedSegments(ElfFile elf) {
        return elf.segments().stream()
                .filter(ElfFile.Segment::isLoaded)
                .sorted(Comparator.comparingLong(ElfFile.Segment::physicalAddress))
                .toList();
    }
}
