package dev.cortado.flash.gdb;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.target.CoreIdentity;
import dev.cortado.flash.target.MemoryTarget;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** A board behind a GDB server. */
public final class GdbTarget implements MemoryTarget {

    private static final long AIRCR = 0xE000_ED0CL;

    /** ARMv7-M B3.2.6: VECTKEY and SYSRESETREQ. */
    private static final int SYSTEM_RESET_REQUEST = 0x05FA_0004;

    private static final int SAMPLE_BYTES = 256;
    private static final int QEMU_CHUNK_BYTES = 1024 * 1024;
    private static final int PROBE_CHUNK_BYTES = 8 * 1024;

    private final GdbServer server;
    private final ByteLink link;
    private final boolean simulated;
    private final boolean microcontroller;
    private final boolean ranBefore;
    private final FlashAccess flash;
    private boolean changed;
    private Optional<Segment> sample = Optional.empty();
    private boolean left;

    private GdbTarget(GdbServer server, ByteLink link, BoardProfile board, boolean simulated) {
        this.server = server;
        this.link = link;
        this.simulated = simulated;
        this.microcontroller = board.cpu().architecture().isMicrocontroller();
        this.ranBefore =
                !simulated
                        || server.command("info status")
                                .filter(status -> status.strip().endsWith("paused"))
                                .isPresent();
        this.flash = access(board);
    }

    /**
     * Halts the board at the other end of the link, and checks that it is of the right kind.
     *
     * @throws FlashException if there is none, or another
     */
    public static GdbTarget attach(ByteLink link, BoardProfile board) {
        GdbServer server = GdbServer.greet(link);
        boolean simulated = server.isQemu();
        requireCore(board, server);
        return new GdbTarget(server, link, board, simulated);
    }

    private static void requireCore(BoardProfile board, GdbServer server) {
        byte[] cpuid;
        try {
            cpuid = server.read(CoreIdentity.CPUID, 4);
        } catch (FlashException notAnMProfileCore) {
            return;
        }
        if (cpuid.length == 4) {
            CoreIdentity.require(
                    board,
                    ByteBuffer.wrap(cpuid).order(ByteOrder.LITTLE_ENDIAN).getInt(),
                    server.name());
        }
    }

    private FlashAccess access(BoardProfile board) {
        Optional<MemoryMap> map = server.document("memory-map", "").map(MemoryMap::parse);
        MemoryRegion region = board.flash();
        if (map.isPresent() && map.get().sectors().stream().anyMatch(region::overlaps)) {
            requireSameSectors(map.get(), board);
            return new ServerFlash(server);
        }
        Core core = new Core(server, simulated);
        return switch (board.soc().programming().controller()) {
            case NRF51_NVMC -> new NvmcFlash(server, core, board.ram());
            case CFI_INTEL_2X16 -> new CfiFlash(server, core, board.ram());
            case NONE -> new PlainMemory(server);
        };
    }

    /** What the plan erases must be whole sectors of the server, or more would be erased. */
    private void requireSameSectors(MemoryMap map, BoardProfile board) {
        Set<Long> borders = new HashSet<>();
        for (MemoryRegion sector : map.sectors()) {
            borders.add(sector.origin());
            borders.add(sector.end());
        }
        for (MemoryRegion sector : board.soc().programming().sectors()) {
            boolean known = map.sectors().stream().anyMatch(sector::overlaps);
            if (known && !(borders.contains(sector.origin()) && borders.contains(sector.end()))) {
                throw new FlashException(
                        "%s does not have the flash sector %s that the profile of %s has"
                                .formatted(server.name(), sector, board.name()),
                        "Check --board; for a board of your own set memory.flash.sectors in its"
                                + " profile.");
            }
        }
    }

    @Override
    public String description() {
        return (simulated ? "QEMU" : "GDB server")
                + " at "
                + server.name()
                + ", "
                + flash.description();
    }

    @Override
    public int chunkBytes() {
        return simulated ? QEMU_CHUNK_BYTES : PROBE_CHUNK_BYTES;
    }

    @Override
    public boolean readable() {
        return true;
    }

    @Override
    public boolean erasable() {
        return flash.erasable();
    }

    @Override
    public byte[] read(long address, int length) {
        return server.read(address, length);
    }

    @Override
    public Optional<Boolean> holds(long address, byte[] expected) {
        OptionalLong crc = simulated ? OptionalLong.empty() : server.crc(address, expected.length);
        return crc.isEmpty()
                ? Optional.empty()
                : Optional.of(crc.getAsLong() == GdbCrc.of(expected));
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        changed = true;
        flash.erase(sectors);
    }

    @Override
    public void write(long address, byte[] bytes) {
        changed = true;
        sample =
                Optional.of(
                        new Segment(
                                address,
                                Arrays.copyOf(bytes, Math.min(SAMPLE_BYTES, bytes.length))));
        flash.write(address, bytes);
    }

    @Override
    public void finish() {
        flash.finish();
    }

    @Override
    public void reset() {
        left = true;
        if (simulated) {
            if (server.command("system_reset").isPresent()) {
                requireStillThere();
                server.detach();
                return;
            }
        } else if (server.command("reset run").isPresent()) {
            server.detach();
            return;
        } else if (server.command("reset").isPresent()) {
            server.detach();
            return;
        }
        if (!microcontroller) {
            throw new FlashException(
                    server.name() + " cannot reset the board: it does not know how",
                    "Press the board's reset button, or power it off and on.");
        }
        server.write(
                AIRCR,
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(SYSTEM_RESET_REQUEST)
                        .array());
        server.detach();
    }

    /** QEMU copies what {@code -kernel} names into some boards' flash again at every reset. */
    private void requireStillThere() {
        if (sample.isPresent()
                && !Arrays.equals(
                        sample.get().bytes(),
                        server.read(sample.get().address(), sample.get().bytes().length))) {
            throw new FlashException(
                    "QEMU at " + server.name() + " undid the writing when it reset the board",
                    "Start QEMU without -kernel: it loads that file again at every reset.");
        }
    }

    /** Lets the board run and passes on what it prints through the debugger. */
    public void relay(Consumer<byte[]> output, Duration atMost) {
        left = true;
        server.relay(output, atMost);
    }

    @Override
    public void close() {
        try (link) {
            // Letting go would start a board that did not run, or let it run in changed code.
            if (!left && ranBefore && !changed) {
                left = true;
                server.detach();
            }
        } catch (FlashException alreadyGone) {
            return;
        }
    }
}
