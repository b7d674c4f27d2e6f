package dev.cortado.qemu.power;

import dev.cortado.boards.MemoryRegion;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Flash that is a file: QEMU writes each operation through to it, and it survives QEMU. */
final class FlashFile implements FlashStore {
    private static final byte ERASED = (byte) 0xff;

    private final MemoryRegion region;
    private final Path file;

    FlashFile(MemoryRegion region, Path file) {
        this.region = region;
        this.file = file;
    }

    @Override
    public void program(MemoryRegion part, byte[] bytes) throws IOException {
        byte[] whole = Arrays.copyOf(bytes, (int) part.length());
        Arrays.fill(whole, bytes.length, whole.length, ERASED);
        try (RandomAccessFile open = open()) {
            open.seek(part.origin() - region.origin());
            open.write(whole);
        }
    }

    @Override
    public byte[] contents(MemoryRegion part) throws IOException {
        byte[] found = new byte[(int) part.length()];
        try (RandomAccessFile open = open()) {
            open.seek(part.origin() - region.origin());
            open.readFully(found);
        }
        return found;
    }

    /**
     * The file is as long as the flash, which QEMU insists on; what was never written is a hole.
     */
    private RandomAccessFile open() throws IOException {
        Files.createDirectories(file.getParent());
        RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
        open.setLength(region.length());
        return open;
    }

    @Override
    public List<String> arguments() throws IOException {
        open().close();
        return List.of("-drive", "if=pflash,format=raw,file=" + file);
    }

    @Override
    public boolean isImmediate() {
        return true;
    }

    @Override
    public void keep(byte[] saved) {
        throw new UnsupportedOperationException("the file has it already");
    }
}
