package dev.cortado.qemu.ota;

import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.ota.agent.ImageSlots;
import dev.cortado.ota.agent.UpdateAgent;
import dev.cortado.ota.bootloader.BootDecision;
import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.SignatureCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.bootloader.StateStore;
import dev.cortado.ota.bootloader.SwapBootloader;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TrustAnchor;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.sim.FlashGeometry;
import dev.cortado.ota.sim.FlashKind;
import dev.cortado.ota.sim.FlashModel;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A board of flash like microbit's, its bootloader, and an application with the update agent. */
final class AgentBoard {

    static final int BUFFER_BYTES = 512;
    static final int BUFFERS = 4;

    private static final int PAGES = 115;
    private static final int PAGE = 1024;
    private static final int STATUS_SECTORS = 128;

    /** Microseconds of nRF51's flash, in slots of 87 us. */
    private static final double WORD_SLOTS = 46 / 86.8;

    private static final double PAGE_SLOTS = 22_000 / 86.8;

    private static final PrivateKey KEY = PrivateKey.generate(KeyType.ED25519, new SecureRandom());

    private final FlashModel flash;
    private final UartLine line;
    private UpdateAgent agent;
    private int resets;

    AgentBoard(UartLine line, byte[] image) throws FlashException {
        this.line = line;
        this.flash =
                new FlashModel(
                        new FlashGeometry(
                                FlashKind.NOR, 4, 64, Collections.nCopies(2 + 2 * PAGES, PAGE)));
        byte[] padded = Arrays.copyOf(image, image.length + 3 & -4);
        flash.program(2 * PAGE, padded, 0, padded.length);
        start();
    }

    private AgentBoard(UartLine line, FlashModel flash) throws FlashException {
        this.line = line;
        this.flash = flash;
        start();
    }

    /** The same board after a reset, on another line. */
    AgentBoard onLine(UartLine other) throws FlashException {
        return new AgentBoard(other, flash);
    }

    static byte[] image(int version, byte[] payload) {
        ImageRequest request = ImageRequest.of(new ImageVersion(version, 0, 0, 0));
        return new ImageBuilder(request, new SecureRandom()).build(payload, Optional.of(KEY));
    }

    static byte[] noise(int seed, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    static Firmware firmware(byte[] image) {
        return Firmware.of("image.bin", List.of(new Segment(0, image)));
    }

    /** The bootloader decides, and the application starts. */
    BootDecision start() throws FlashException {
        StateStore store =
                new StateStore(new FlashArea(flash, 0, PAGE), new FlashArea(flash, PAGE, PAGE));
        BootDecision decision =
                SwapBootloader.usingMove(slot(0), slot(1), store, check(), new byte[256]).boot();
        // Flash takes the time of an nRF51, during which the core stands still.
        Flash slow = new TimedFlash(flash, line, WORD_SLOTS, PAGE_SLOTS);
        ImageSlots slots =
                new ImageSlots(slot(0), 0, new Slot(area(slow, 1), STATUS_SECTORS), check(), 0);
        agent = new UpdateAgent(slots, line, () -> resets++, BUFFER_BYTES, BUFFERS, "test");
        line.connect(agent::poll);
        return decision;
    }

    UpdateAgent agent() {
        return agent;
    }

    int resets() {
        return resets;
    }

    Slot slot(int number) {
        return new Slot(area(flash, number), STATUS_SECTORS);
    }

    byte[] content(int number, int bytes) {
        byte[] content = new byte[bytes];
        slot(number).area().read(0, content, 0, bytes);
        return content;
    }

    private static FlashArea area(Flash memory, int number) {
        return new FlashArea(memory, (2 + number * PAGES) * PAGE, PAGES * PAGE);
    }

    private static SignatureCheck check() {
        return new SignatureCheck(
                new TrustAnchor[] {KEY.publicKey().anchor()},
                new byte[0],
                new Sha256(),
                new byte[4096]);
    }
}
