package dev.cortado.flash.firmware;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file asks to be in memory.
 *
 * @param name of the file
 * @param segments sorted by address, joined where they touch
 * @param core that it was compiled for, such as cortex-m3, if the file tells
 */
public record Firmware(String name, List<Segment> segments, Optional<String> core) {

    private static final byte ERASED = (byte) 0xff;

    /** A signed image begins with a header instead of vectors; MCUboot, IMAGE_MAGIC. */
    private static final int SIGNED_IMAGE_MAGIC = 0x96f3b83d;

    public Firmware {
        segments = List.copyOf(segments);
    }

    /**
     * Firmware of pieces in any order.
     *
     * @throws FlashException if there are none, or two overlap
     */
    public static Firmware of(String name, List<Segment> pieces) {
        if (pieces.isEmpty()) {
            throw new FlashException(
                    name + " has no bytes to load", "Give a file that cortado build made.");
        }
        List<Segment> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingLong(Segment::address));
        List<Segment> joined = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i < sorted.size() && sorted.get(i).address() < sorted.get(i - 1).end()) {
                throw new FlashException(
                        "%s: bytes at 0x%08X are there twice"
                                .formatted(name, sorted.get(i).address()),
                        "Link the image again; two parts of it share addresses.");
            }
            if (i == sorted.size() || sorted.get(i).address() != sorted.get(i - 1).end()) {
                joined.add(joined(sorted.subList(from, i)));
                from = i;
            }
        }
        return new Firmware(name, joined, Optional.empty());
    }

    /** The same, compiled for a core. */
    Firmware withCore(Optional<String> known) {
        return new Firmware(name, segments, known);
    }

    private static Segment joined(List<Segment> touching) {
        long first = touching.getFirst().address();
        byte[] bytes = new byte[(int) (touching.getLast().end() - first)];
        for (Segment piece : touching) {
            System.arraycopy(
                    piece.bytes(), 0, bytes, (int) (piece.address() - first), piece.bytes().length);
        }
        return new Segment(first, bytes);
    }

    /** Number of bytes in all segments. */
    public long length() {
        return segments.stream().mapToLong(segment -> segment.bytes().length).sum();
    }

    /** Whether it begins as an image of {@code cortado sign} does. */
    public boolean isSignedImage() {
        byte[] first = segments.getFirst().bytes();
        return first.length >= 4
                && ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt(0)
                        == SIGNED_IMAGE_MAGIC;
    }

    /** The lowest address. */
    public long start() {
        return segments.getFirst().address();
    }

    /** The first address after the highest. */
    public long end() {
        return segments.getLast().end();
    }

    /** All bytes from the lowest address to the highest; holes are erased flash. */
    public byte[] contiguous() {
        byte[] all = new byte[(int) (end() - start())];
        Arrays.fill(all, ERASED);
        for (Segment segment : segments) {
            System.arraycopy(
                    segment.bytes(),
                    0,
                    all,
                    (int) (segment.address() - start()),
                    segment.bytes().length);
        }
        return all;
    }

    /** SHA-256 over all segments' bytes in order, in hexadecimal. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            segments.forEach(segment -> digest.update(segment.bytes()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Checks that the bytes fit in the board's flash, and that vectors at its start belong to the
     * board.
     *
     * @throws FlashException if not
     */
    public void requireFits(BoardProfile board) {
        requireCore(board);
        MemoryRegion flash = board.flash();
        if (start() < flash.origin() || start() >= flash.end()) {
            throw new FlashException(
                    "%s loads at 0x%08X, outside of the flash of %s at %s"
                            .formatted(name, start(), board.name(), flash),
                    "Build it for this board: cortado build ... --board " + board.name());
        }
        if (end() > flash.end()) {
            throw new FlashException(
                    "%s is bigger than the flash of %s: it ends %,d bytes behind %s"
                            .formatted(name, board.name(), end() - flash.end(), flash),
                    "Make it smaller (cortado build --report shows what is large), or check"
                            + " --board.");
        }
        Segment first = segments.getFirst();
        boolean vectored = board.cpu().llvm().cpu().startsWith("cortex-m");
        if (vectored && first.address() == flash.origin() && first.bytes().length >= 8) {
            requireVectors(board, ByteBuffer.wrap(first.bytes()).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private void requireCore(BoardProfile board) {
        String own = board.cpu().llvm().cpu();
        Optional<String> other =
                core.map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> text.startsWith("cortex-") && !text.equals(own));
        if (other.isPresent()) {
            throw new FlashException(
                    "%s was not built for %s: it is for a %s, and the board has a %s"
                            .formatted(name, board.name(), other.get(), own),
                    "Build it for this board (cortado build ... --board "
                            + board.name()
                            + "), or give the right --board.");
        }
    }

    /** ARMv7-M B1.5.3: the first vector is the stack pointer, the second the reset handler. */
    private void requireVectors(BoardProfile board, ByteBuffer vectors) {
        long stack = Integer.toUnsignedLong(vectors.getInt(0));
        long reset = Integer.toUnsignedLong(vectors.getInt(4));
        MemoryRegion ram = board.ram();
        if (vectors.getInt(0) == SIGNED_IMAGE_MAGIC) {
            return;
        }
        boolean stackFits = stack > ram.origin() && stack <= ram.end() && stack % 4 == 0;
        boolean resetFits =
                (reset & 1) == 1 && reset >= board.flash().origin() && reset < board.flash().end();
        if (!stackFits || !resetFits) {
            throw new FlashException(
                    "%s was not built for %s: its first vectors are stack 0x%08X and reset 0x%08X"
                            .formatted(name, board.name(), stack, reset),
                    "Build it for this board (cortado build ... --board "
                            + board.name()
                            + "), or give the right --board.");
        }
    }
}
