package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.PartitionTable;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.smp.SmpTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A board that is off, with a bootloader in its flash and slots that a test fills. */
final class BoardWithBootloader {

    /** How long a start may take, with a swap and a slow machine. */
    static final Duration LIMIT = Duration.ofSeconds(120);

    /** The last words of RAM, which a bootloader and its applications share. */
    private static final int SHARED_BYTES = 16;

    private final BoardProfile profile;
    private final PartitionTable parts;
    private final PowerCycledBoard board;
    private final ElfFile bootloader;

    /**
     * A board with empty slots.
     *
     * @param directory for files; its path is short enough for sockets
     */
    BoardWithBootloader(BoardProfile profile, ElfFile bootloader, Path directory)
            throws IOException {
        this.profile = profile;
        this.parts = profile.partitions().orElseThrow();
        this.board = new PowerCycledBoard(profile, directory);
        this.bootloader = bootloader;
        board.program(parts.bootloader(), BinaryImage.of(bootloader));
    }

    /** An image as what is sent to a board. */
    static Firmware firmware(byte[] image) {
        return Firmware.of("image", List.of(new Segment(0, image)));
    }

    /** Puts an image into the primary slot and nothing else. */
    void programPrimary(byte[] image) throws IOException {
        board.program(parts.primary(), image);
    }

    /** Puts an image into the secondary slot and nothing else. */
    void programSecondary(byte[] image) throws IOException {
        board.program(parts.secondary(), image);
    }

    /** All of the primary slot. */
    byte[] primary() throws IOException {
        return board.contents(parts.primary());
    }

    void assertPrimaryBeginsWith(byte[] image, String message) throws IOException {
        assertArrayEquals(image, Arrays.copyOf(primary(), image.length), message);
    }

    void assertSecondaryBeginsWith(byte[] image, String message) throws IOException {
        byte[] secondary = board.contents(parts.secondary());
        assertArrayEquals(image, Arrays.copyOf(secondary, image.length), message);
    }

    PoweredBoard powerOn() throws IOException {
        return board.powerOn();
    }

    PoweredBoard powerOnWithResets() throws IOException {
        return board.powerOnWithResets();
    }

    PoweredBoard powerOnNotingMissingDevices(Path notes) throws IOException {
        return board.powerOnNotingMissingDevices(notes);
    }

    /** Switches the board on and has the bootloader stay, whatever it may start. */
    PoweredBoard powerOnForRecovery() throws IOException {
        PoweredBoard on = board.powerOnHeld();
        on.serial().send(new byte[] {6});
        on.release();
        return on;
    }

    /** Switches the board on until its console has shown a text, and cuts its power. */
    String consoleOf(String text) throws IOException {
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows(text, LIMIT), () -> "no '" + text + "' but " + on.console());
            on.cut();
            return on.console();
        }
    }

    /** Sends an image to what answers on the console, and cuts the power when the board resets. */
    void install(PoweredBoard on, byte[] image) throws IOException {
        SmpTarget target = SmpTarget.attach(on.serial(), 1);
        target.install(firmware(image), ProgressListener.SILENT);
        target.reset();
        assertTrue(on.awaitReset(LIMIT));
        on.cut();
    }

    /** Nothing was ever written above the first bytes of RAM, but for what is handed over. */
    void assertUntouchedAbove(int bytes, byte[] ram) {
        int touched = 0;
        for (int i = bytes; i < ram.length - SHARED_BYTES; i++) {
            touched += ram[i] == 0 ? 0 : 1;
        }
        assertEquals(0, touched);
    }

    /** The bytes at the end of the bootloader's heap where nothing was ever written. */
    int untouchedHeap(PoweredBoard on) throws IOException {
        byte[] ram = on.memory(profile.ram());
        int start = inRam("__heap_start");
        int end = inRam("__heap_end");
        int used = end;
        while (used > start && ram[used - 1] == 0) {
            used--;
        }
        return end - used;
    }

    private int inRam(String symbol) {
        return (int) (bootloader.symbol(symbol).orElseThrow().address() - profile.ram().origin());
    }
}
