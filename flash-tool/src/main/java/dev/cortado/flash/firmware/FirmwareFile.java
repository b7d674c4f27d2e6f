package dev.cortado.flash.firmware;

import dev.cortado.flash.FlashException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads firmware from files. */
public final class FirmwareFile {

    private static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final int ELF_MAGIC = 0x464c457f;
    private static final int PROGRAM_HEADER_BYTES = 32;
    private static final int PT_LOAD = 1;
    private static final int EM_ARM = 40;

    private final Path path;

    private FirmwareFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a file, or the {@code firmware.elf} of a directory that {@code cortado build} wrote; an
     * ELF is told by its first bytes, and HEX by its name.
     *
     * @param address where the bytes of a plain binary belong
     * @throws FlashException if there is none, or it is malformed
     */
    public static Firmware read(Path path, long address) {
        Path file = Files.isDirectory(path) ? path.resolve("firmware.elf") : path;
        return new FirmwareFile(file).read(address);
    }

    private Firmware read(long address) {
        byte[] contents = contents();
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (contents.length == 0) {
            throw malformed("is empty");
        }
        if (name.endsWith(".hex") || name.endsWith(".ihex")) {
            return Firmware.of(path.toString(), IntelHexFile.segments(path.toString(), contents));
        }
        ByteBuffer buffer = ByteBuffer.wrap(contents).order(ByteOrder.LITTLE_ENDIAN);
        if (contents.length >= 4 && buffer.getInt(0) == ELF_MAGIC) {
            return Firmware.of(path.toString(), loadedSegments(buffer))
                    .withCore(BuildAttributes.core(buffer));
        }
        if (!name.endsWith(".bin")) {
            throw malformed("is no firmware: neither ELF, nor .hex, nor .bin by its name");
        }
        return Firmware.of(path.toString(), List.of(new Segment(address, contents)));
    }

    private byte[] contents() {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw malformed("is larger than 64 MB");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new FlashException(
                    "there is no file " + path, "Make it: cortado build ... -o DIR", e);
        } catch (IOException e) {
            throw new FlashException(
                    "cannot read " + path + ": " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** System V ABI, chapter 5: the loaded segments by physical address. */
    private List<Segment> loadedSegments(ByteBuffer elf) {
        List<Segment> segments = new ArrayList<>();
        try {
            if (elf.get(4) != 1 || elf.get(5) != 1 || elf.getShort(18) != EM_ARM) {
                throw malformed("is no 32-bit little-endian ARM ELF file");
            }
            long table = Integer.toUnsignedLong(elf.getInt(28));
            int count = Short.toUnsignedInt(elf.getShort(44));
            for (int i = 0; i < count; i++) {
                int at = Math.toIntExact(table + (long) i * PROGRAM_HEADER_BYTES);
                int offset = elf.getInt(at + 4);
                int length = elf.getInt(at + 16);
                if (elf.getInt(at) == PT_LOAD && length != 0) {
                    if (offset < 0 || length < 0 || length > elf.limit() - offset) {
                        throw malformed("is a truncated ELF file");
                    }
                    byte[] bytes = new byte[length];
                    elf.get(offset, bytes);
                    segments.add(new Segment(Integer.toUnsignedLong(elf.getInt(at + 12)), bytes));
                }
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw malformed("is a truncated ELF file");
        }
        return segments;
    }

    private FlashException malformed(String what) {
        return new FlashException(
                path + " " + what, "Give firmware.elf, .hex or .bin as cortado build writes them.");
    }
}
