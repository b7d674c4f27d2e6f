package dev.cortado.flash.uf2;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.target.ImageTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.OptionalLong;

/** A UF2 file, or the mounted drive of a UF2 bootloader. */
public final class Uf2Target implements ImageTarget {

    /** The file that every drive of a UF2 bootloader has. */
    public static final String DRIVE_INFO = "INFO_UF2.TXT";

    private final Path place;
    private final OptionalLong family;
    private final boolean drive;

    private Uf2Target(Path place, OptionalLong family, boolean drive) {
        this.place = place;
        this.family = family;
        this.drive = drive;
    }

    /**
     * A file to be, or a drive.
     *
     * @throws FlashException if a directory is no drive of a UF2 bootloader
     */
    public static Uf2Target at(Path place, OptionalLong family) {
        boolean drive = Files.isDirectory(place);
        if (drive && !Files.exists(place.resolve(DRIVE_INFO))) {
            throw new FlashException(
                    place + " is not the drive of a UF2 bootloader: it has no " + DRIVE_INFO,
                    "Press the board's reset button twice so that its drive appears, or name a file"
                            + " like uf2:firmware.uf2.");
        }
        if (drive && family.isEmpty()) {
            throw new FlashException(
                    "the board's profile has no UF2 family, so the bootloader could not tell whom"
                            + " the file is for",
                    "Set uf2-family in the profile, or give uf2:PATH?family=0x....");
        }
        return new Uf2Target(place, family, drive);
    }

    private Path file() {
        return drive ? place.resolve("firmware.uf2") : place;
    }

    @Override
    public String description() {
        return (drive ? "the UF2 drive " : "") + place;
    }

    @Override
    public boolean has(Firmware firmware) {
        try {
            return !drive
                    && Files.exists(place)
                    && Arrays.equals(Files.readAllBytes(place), Uf2.file(firmware, family));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String intent(Firmware firmware) {
        return "write %d UF2 blocks to %s"
                .formatted(Uf2.file(firmware, family).length / Uf2.BLOCK_BYTES, file());
    }

    @Override
    public void install(Firmware firmware, ProgressListener progress) {
        byte[] bytes = Uf2.file(firmware, family);
        progress.begin("write", bytes.length);
        try {
            if (drive) {
                copyToDrive(bytes, progress);
            } else {
                Path part = place.resolveSibling("." + place.getFileName() + ".part");
                Files.write(part, bytes);
                Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
                progress.advance(bytes.length);
            }
        } catch (IOException e) {
            throw new FlashException(
                    "cannot write %s: %s%s"
                            .formatted(
                                    file(),
                                    e.getMessage(),
                                    drive ? "; was the board unplugged?" : ""),
                    drive
                            ? "Press the board's reset button twice, and repeat the command."
                            : "Check the directory and its permissions.",
                    e);
        }
    }

    /** Block by block, so that it is known whether the drive went with the last one or before. */
    private void copyToDrive(byte[] bytes, ProgressListener progress) throws IOException {
        int written = 0;
        try (FileChannel channel =
                FileChannel.open(
                        file(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DSYNC)) {
            while (written < bytes.length) {
                channel.write(ByteBuffer.wrap(bytes, written, Uf2.BLOCK_BYTES));
                written += Uf2.BLOCK_BYTES;
                progress.advance(Uf2.BLOCK_BYTES);
            }
        } catch (IOException e) {
            boolean restarted =
                    written >= bytes.length - Uf2.BLOCK_BYTES
                            && !Files.exists(place.resolve(DRIVE_INFO));
            if (!restarted) {
                throw e;
            }
        }
    }

    /** The bootloader starts the firmware itself. */
    @Override
    public void reset() {}

    @Override
    public void close() {}
}
