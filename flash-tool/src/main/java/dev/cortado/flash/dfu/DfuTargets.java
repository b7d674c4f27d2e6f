package dev.cortado.flash.dfu;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.target.Target;
import dev.cortado.flash.usb.UsbBus;
import dev.cortado.flash.usb.UsbConnection;
import dev.cortado.flash.usb.UsbDevice;
import dev.cortado.flash.usb.UsbIdentity;
import dev.cortado.flash.usb.UsbInterface;
import dev.cortado.flash.usb.UsbStallException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens devices with a DFU interface. */
public final class DfuTargets {

    private static final int APPLICATION_CLASS = 0xFE;
    private static final int DFU_SUBCLASS = 1;
    private static final int RUNTIME = 1;
    private static final int DFU_MODE = 2;
    private static final Duration POLL = Duration.ofMillis(100);

    private DfuTargets() {}

    /** Whether a device has a DFU interface. */
    public static boolean isDfu(UsbIdentity identity) {
        return !settings(identity, DFU_MODE).isEmpty() || !settings(identity, RUNTIME).isEmpty();
    }

    private static List<UsbInterface> settings(UsbIdentity identity, int protocol) {
        return identity.interfaces().stream()
                .filter(one -> one.isOf(APPLICATION_CLASS, DFU_SUBCLASS))
                .filter(one -> one.protocol() == protocol)
                .toList();
    }

    /**
     * Opens a device; one whose program runs is told to start its bootloader first.
     *
     * @param bus looks for what is plugged in now
     * @param patience how long a bootloader may take to appear
     * @throws FlashException if it has no memory for the board's firmware
     */
    public static Target open(
            UsbDevice device, BoardProfile board, Supplier<UsbBus> bus, Duration patience) {
        UsbDevice bootloader =
                settings(device.identity(), DFU_MODE).isEmpty()
                        ? detached(device, bus, patience)
                        : device;
        List<UsbInterface> settings = settings(bootloader.identity(), DFU_MODE);
        UsbConnection usb = bootloader.open();
        try {
            return target(usb, settings, board);
        } catch (RuntimeException e) {
            usb.close();
            throw e;
        }
    }

    private static Target target(
            UsbConnection usb, List<UsbInterface> settings, BoardProfile board) {
        UsbInterface first = settings.getFirst();
        if (!DfuFunctional.of(first).isDfuSe()) {
            usb.claim(first);
            DfuDevice device = new DfuDevice(usb, first);
            if (!device.functional().canDownload()) {
                throw new FlashException(
                        usb.name() + " takes no firmware by DFU", "Use another probe.");
            }
            device.toIdle();
            return new DfuImageTarget(device);
        }
        for (UsbInterface setting : settings) {
            Optional<DfuSeMemory> memory = DfuSeMemory.parse(usb.string(setting.nameIndex()));
            if (memory.isPresent() && memory.get().overlaps(board.flash())) {
                requireSameSectors(usb.name(), memory.get(), board);
                usb.claim(setting);
                DfuDevice device = new DfuDevice(usb, setting);
                device.toIdle();
                return new DfuSeTarget(device, memory.get(), board.flash());
            }
        }
        throw new FlashException(
                "%s has no memory at %s, the flash of %s; nothing was changed"
                        .formatted(usb.name(), board.flash(), board.name()),
                "Give the right --board; 'cortado boards' lists them.");
    }

    /** What the plan erases must be whole sectors of the device, or more would be erased. */
    private static void requireSameSectors(String name, DfuSeMemory memory, BoardProfile board) {
        for (MemoryRegion sector : board.soc().programming().sectors()) {
            if (!memory.sectors().contains(sector)) {
                throw new FlashException(
                        "%s does not have the flash sector %s that the profile of %s has"
                                .formatted(name, sector, board.name()),
                        "Check --board; for a board of your own set memory.flash.sectors in its"
                                + " profile.");
            }
        }
    }

    /** DFU 1.1, 5.1: after DETACH the device comes back with other descriptors. */
    private static UsbDevice detached(UsbDevice device, Supplier<UsbBus> bus, Duration patience) {
        UsbInterface runtime = settings(device.identity(), RUNTIME).getFirst();
        try (UsbConnection usb = device.open()) {
            usb.claim(runtime);
            new DfuDevice(usb, runtime).detach();
        } catch (UsbStallException e) {
            throw new FlashException(
                    device.identity().description() + " refuses to start its bootloader",
                    "Start it by hand: hold the boot button while you plug it in.",
                    e);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<UsbDevice> there =
                    bus.get().devices().stream()
                            .filter(other -> !settings(other.identity(), DFU_MODE).isEmpty())
                            .filter(other -> isSame(device.identity(), other.identity()))
                            .findFirst();
            if (there.isPresent()) {
                return there.get();
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FlashException("interrupted", "Repeat the command.", e);
            }
        }
        throw new FlashException(
                "%s was told to start its bootloader, but that did not appear"
                        .formatted(device.identity().description()),
                "Unplug it and plug it in with the boot button held, and repeat the command.");
    }

    private static boolean isSame(UsbIdentity before, UsbIdentity now) {
        return before.vendor() == now.vendor()
                && (before.serial().isEmpty()
                        || now.serial().isEmpty()
                        || before.serial().equals(now.serial()));
    }
}
