package dev.cortado.qemu.power;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.QemuLoading;
import dev.cortado.cli.qemu.QemuProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A board in QEMU, switched on as often as one likes, and off at any moment.
 *
 * <p>Where flash is a file, a cut is a kill of QEMU. Elsewhere QEMU itself forgets what a program
 * wrote to flash when the board resets; so a reset stops the board, its flash is saved, and it
 * starts anew with that.
 */
public final class PowerCycledBoard {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final BoardProfile profile;
    private final Path directory;
    private final FlashStore flash;

    /**
     * A board that is off, with nothing in its flash.
     *
     * @param directory for files; its path is short enough for sockets
     */
    public PowerCycledBoard(BoardProfile profile, Path directory) {
        this.profile = profile;
        this.directory = directory.toAbsolutePath();
        Path file = this.directory.resolve("flash");
        this.flash =
                profile.qemu().loading() == QemuLoading.FLASH
                        ? new FlashFile(profile.flash(), file)
                        : new LoadedFlash(profile.flash(), file);
    }

    /** The board's profile. */
    public BoardProfile profile() {
        return profile;
    }

    /**
     * Puts bytes into the flash of the board, which is off, and erases the rest of their region.
     */
    public void program(MemoryRegion region, byte[] bytes) throws IOException {
        flash.program(region, bytes);
    }

    /** What is in a region of the flash. */
    public byte[] contents(MemoryRegion region) throws IOException {
        return flash.contents(region);
    }

    /** Whether its power is cut by killing QEMU. */
    boolean isKilled() {
        return flash.isImmediate();
    }

    /** Switches it on. */
    public PoweredBoard powerOn() throws IOException {
        return powerOn("reboot=shutdown,shutdown=pause");
    }

    /** Switches it on, its core held until {@link PoweredBoard#release}. */
    public PoweredBoard powerOnHeld() throws IOException {
        return powerOn("reboot=shutdown,shutdown=pause", "-S");
    }

    /** Switches it on as one that QEMU resets itself; only RAM and registers stay as they were. */
    public PoweredBoard powerOnWithResets() throws IOException {
        return powerOn("reboot=reset");
    }

    /**
     * Switches it on, and has QEMU write each access to a device that it does not have to a file.
     */
    public PoweredBoard powerOnNotingMissingDevices(Path notes) throws IOException {
        return powerOn("reboot=shutdown,shutdown=pause", "-d", "unimp", "-D", notes.toString());
    }

    private PoweredBoard powerOn(String actions, String... more) throws IOException {
        Files.createDirectories(directory);
        Path monitor = directory.resolve("monitor");
        Path serial = directory.resolve("serial");
        Files.deleteIfExists(monitor);
        Files.deleteIfExists(serial);
        List<String> command = new ArrayList<>();
        command.add(
                QemuProgram.on(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                        .executable()
                        .toString());
        command.addAll(List.of("-M", profile.qemu().machine(), "-display", "none"));
        command.addAll(List.of("-monitor", "none", "-action", actions));
        command.addAll(List.of("-qmp", "unix:" + monitor + ",server=on,wait=off"));
        command.addAll(List.of("-serial", "unix:" + serial + ",server=on,wait=on"));
        command.addAll(profile.qemu().arguments());
        command.addAll(List.of(more));
        command.addAll(flash.arguments());
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("qemu.log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            SocketLink console = SocketLink.connect(serial, START_LIMIT);
            SocketLink control = SocketLink.connect(monitor, START_LIMIT);
            return new PoweredBoard(process, control, console, directory.resolve("saved"), this);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new IOException(
                    "QEMU does not start: " + Files.readString(directory.resolve("qemu.log")), e);
        }
    }

    void keep(byte[] saved) {
        flash.keep(saved);
    }
}
