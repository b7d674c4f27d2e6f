package dev.cortado.flash.probe;

import com.fazecast.jSerialComm.SerialPort;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.uf2.Uf2Target;
import dev.cortado.flash.usb.SystemUsbBus;
import dev.cortado.flash.usb.UsbBus;
import dev.cortado.flash.usb.UsbIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is plugged into this machine.
 *
 * @param candidates probes on USB, serial ports of USB devices, and drives of UF2 bootloaders
 * @param obstacle why probes on USB cannot be looked for, if they cannot
 */
public record PluggedIn(List<Candidate> candidates, Optional<String> obstacle) {

    /** Where systems mount drives, one or two directories down. */
    private static final List<Path> MOUNT_POINTS =
            List.of(Path.of("/media"), Path.of("/run/media"), Path.of("/mnt"), Path.of("/Volumes"));

    private static final int MOUNT_DEPTH = 2;

    /**
     * A device that a board may be behind.
     *
     * @param address for {@code --probe}; a serial port's has no protocol yet
     * @param description what the device says it is
     * @param usb vendor and product, empty for a drive
     */
    public record Candidate(ProbeAddress address, String description, String usb) {

        /** The address as it is written. */
        public String text() {
            return address.scheme() + ":" + address.place();
        }

        private boolean complete() {
            return !address.scheme().equals("serial");
        }
    }

    public PluggedIn {
        candidates = List.copyOf(candidates);
    }

    /** Looks at what is there now. */
    public static PluggedIn find() {
        return find(SystemUsbBus.find());
    }

    static PluggedIn find(UsbBus bus) {
        List<Candidate> found = new ArrayList<>();
        for (UsbProbes.Kind kind : UsbProbes.Kind.values()) {
            kind.on(bus).stream()
                    .map(device -> candidate(kind, device.identity()))
                    .forEach(found::add);
        }
        for (SerialPort port : SerialPort.getCommPorts()) {
            if (port.getVendorID() > 0) {
                found.add(
                        new Candidate(
                                ProbeAddress.parse("serial:" + port.getSystemPortPath()),
                                "%s (USB %04x:%04x)"
                                        .formatted(
                                                port.getPortDescription(),
                                                port.getVendorID(),
                                                port.getProductID()),
                                "%04x:%04x".formatted(port.getVendorID(), port.getProductID())));
            }
        }
        drives().stream().map(PluggedIn::drive).forEach(found::add);
        return new PluggedIn(found, bus.obstacle());
    }

    private static Candidate candidate(UsbProbes.Kind kind, UsbIdentity identity) {
        return new Candidate(
                ProbeAddress.parse(kind.scheme() + ":" + identity.place()),
                identity.description(),
                "%04x:%04x".formatted(identity.vendor(), identity.product()));
    }

    private static Candidate drive(Path drive) {
        String board = "UF2 bootloader";
        try (Stream<String> lines = Files.lines(drive.resolve(Uf2Target.DRIVE_INFO))) {
            board =
                    lines.filter(line -> line.startsWith("Model:"))
                            .map(line -> line.substring("Model:".length()).strip())
                            .findFirst()
                            .orElse(board);
        } catch (IOException e) {
            board = "UF2 bootloader that cannot be read: " + e.getMessage();
        }
        return new Candidate(ProbeAddress.parse("uf2:" + drive), board, "");
    }

    private static List<Path> drives() {
        List<Path> drives = new ArrayList<>();
        for (Path mountPoint : MOUNT_POINTS) {
            try (Stream<Path> below = Files.walk(mountPoint, MOUNT_DEPTH)) {
                below.filter(path -> Files.exists(path.resolve(Uf2Target.DRIVE_INFO)))
                        .forEach(drives::add);
            } catch (IOException | UncheckedIOException notThere) {
                continue;
            }
        }
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            if (!root.toString().equals("/") && Files.exists(root.resolve(Uf2Target.DRIVE_INFO))) {
                drives.add(root);
            }
        }
        return drives;
    }

    /** Not so the serial port of a probe, which is the board's console. */
    private boolean standsAlone(Candidate candidate) {
        return candidate.complete()
                || candidates.stream()
                        .noneMatch(
                                other -> other.complete() && other.usb().equals(candidate.usb()));
    }

    /**
     * The only candidate.
     *
     * @throws FlashException if there is none, there are several, or it needs to be told more
     */
    public ProbeAddress only() {
        if (candidates.isEmpty()) {
            throw new FlashException(
                    "nothing is plugged in that could be a board"
                            + obstacle.map(why -> " (" + why + ")").orElse(""),
                    "Give --probe " + Probes.SUPPORTED);
        }
        List<Candidate> boards = candidates.stream().filter(this::standsAlone).toList();
        if (boards.size() > 1) {
            throw new FlashException(
                    "several boards are plugged in: "
                            + String.join(", ", boards.stream().map(Candidate::text).toList()),
                    "Name one with --probe; 'cortado list' shows what they are.");
        }
        Candidate candidate = boards.getFirst();
        if (!candidate.complete()) {
            throw new FlashException(
                    "which protocol does the board at " + candidate.text() + " speak?",
                    "Give --probe '%s?protocol=smp', =stm32 or =ti.".formatted(candidate.text()));
        }
        return candidate.address();
    }
}
