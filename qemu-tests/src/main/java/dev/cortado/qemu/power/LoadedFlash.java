package dev.cortado.qemu.power;

import dev.cortado.boards.MemoryRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Flash that QEMU loads when it starts, and that is saved before it ends. */
final class LoadedFlash implements FlashStore {
    private static final byte ERASED = (byte) 0xff;

    private final MemoryRegion region;
    private final Path file;
    private final byte[] flash;

    LoadedFlash(MemoryRegion region, Path file) {
        this.region = region;
        this.file = file;
        this.flash = new byte[(int) region.length()];
        Arrays.fill(flash, ERASED);
    }

    @Override
    public void program(MemoryRegion part, byte[] bytes) {
        int at = (int) (part.origin() - region.origin());
        Arrays.fill(flash, at, at + (int) part.length(), ERASED);
        System.arraycopy(bytes, 0, flash, at, bytes.length);
    }

    @Override
    public byte[] contents(MemoryRegion part) {
        int at = (int) (part.origin() - region.origin());
        return Arrays.copyOfRange(flash, at, at + (int) part.length());
    }

    @Override
    public List<String> arguments() throws IOException {
        Files.write(file, flash);
        return List.of(
                "-device", "loader,force-raw=on,addr=%d,file=%s".formatted(region.origin(), file));
    }

    @Override
    public boolean isImmediate() {
        return false;
    }

    @Override
    public void keep(byte[] saved) {
        System.arraycopy(saved, 0, flash, 0, flash.length);
    }
}
