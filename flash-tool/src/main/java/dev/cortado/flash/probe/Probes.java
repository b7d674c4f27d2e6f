package dev.cortado.flash.probe;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.FlashController;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.cmsisdap.CmsisDap;
import dev.cortado.flash.cmsisdap.DapTransport;
import dev.cortado.flash.cmsisdap.UsbTransport;
import dev.cortado.flash.dfu.DfuTargets;
import dev.cortado.flash.gdb.GdbTarget;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.link.SerialPortLink;
import dev.cortado.flash.link.SerialPortLink.Parity;
import dev.cortado.flash.link.TcpLink;
import dev.cortado.flash.pack.FlashAlgorithm;
import dev.cortado.flash.pack.PackDirectory;
import dev.cortado.flash.smp.SmpTarget;
import dev.cortado.flash.stellaris.StellarisTarget;
import dev.cortado.flash.stm32.Stm32Target;
import dev.cortado.flash.swd.SwdTarget;
import dev.cortado.flash.target.Target;
import dev.cortado.flash.uf2.Uf2Target;
import dev.cortado.flash.usb.SystemUsbBus;
import dev.cortado.flash.usb.UsbDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Opens probes. */
public final class Probes {

    /** The forms of addresses that there are. */
    public static final String SUPPORTED =
            "gdb://HOST:PORT, serial:PORT?protocol=smp|stm32|ti&baud=N, cmsis-dap:[SERIAL],"
                    + " dfu:[SERIAL], uf2:PATH";

    private static final int DEFAULT_BAUD = 115200;
    private static final int MOST_BAUD = 4_000_000;
    private static final Duration BOOTLOADER_PATIENCE = Duration.ofSeconds(8);
    private static final int DEFAULT_CLOCK_HZ = 2_000_000;
    private static final int MOST_CLOCK_HZ = 50_000_000;

    private Probes() {}

    /**
     * Opens the probe at an address.
     *
     * @throws FlashException if it is not understood, or nothing usable is there
     */
    public static Target open(ProbeAddress address, BoardProfile board) {
        return switch (address.scheme()) {
            case "gdb" -> gdb(address, board);
            case "serial" -> serial(address, board);
            case "uf2" -> uf2(address, board);
            case "cmsis-dap" -> cmsisDap(address, board);
            case "dfu" -> dfu(address, board);
            default ->
                    throw new FlashException(
                            "there are no '" + address.scheme() + "' probes",
                            "Give one of: " + SUPPORTED);
        };
    }

    private static Target serial(ProbeAddress address, BoardProfile board) {
        address.requireOnly(Set.of("protocol", "baud", "window", "base"));
        int window = address.number("window", 0, 0, 64);
        int baud = baud(address);
        String protocol =
                address.parameter("protocol")
                        .orElseThrow(
                                () ->
                                        new FlashException(
                                                "which protocol on " + address.place() + "?",
                                                "Write serial:%s?protocol=smp, =stm32 or =ti."
                                                        .formatted(address.place())));
        return switch (protocol) {
            case "smp" ->
                    attached(
                            SerialPortLink.open(address.place(), baud, Parity.NONE),
                            link -> withBase(address, SmpTarget.attach(link, window)));
            case "stm32" ->
                    attached(
                            SerialPortLink.open(address.place(), baud, Parity.EVEN),
                            link -> Stm32Target.attach(link, board));
            case "ti" ->
                    attached(
                            SerialPortLink.open(address.place(), baud, Parity.NONE),
                            StellarisTarget::attach);
            default ->
                    throw new FlashException(
                            "there is no protocol '" + protocol + "' for serial ports",
                            "Give ?protocol=smp (update agent, bootloader), =stm32 (AN3155), or =ti"
                                    + " (Stellaris, Tiva).");
        };
    }

    /** With {@code base=OLD.bin}, only the difference to that image is sent where it runs. */
    private static SmpTarget withBase(ProbeAddress address, SmpTarget target) {
        return address.parameter("base")
                .map(file -> target.withBase(image(Path.of(file))))
                .orElse(target);
    }

    private static byte[] image(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FlashException(
                    "cannot read " + file + " (of ?base=): " + e.getMessage(),
                    "Give the signed image that runs on the device, or leave base= out.",
                    e);
        }
    }

    /** The baud rate of a serial address. */
    public static int baud(ProbeAddress address) {
        return address.number("baud", DEFAULT_BAUD, 300, MOST_BAUD);
    }

    private static Target cmsisDap(ProbeAddress address, BoardProfile board) {
        address.requireOnly(Set.of("pack", "device", "clock"));
        int clockHz = address.number("clock", DEFAULT_CLOCK_HZ, 1000, MOST_CLOCK_HZ);
        Optional<FlashAlgorithm> algorithm = algorithm(address, board);
        UsbDevice device = UsbProbes.named(SystemUsbBus.find(), UsbProbes.Kind.CMSIS_DAP, address);
        return opened(
                UsbTransport.open(device),
                transport ->
                        SwdTarget.attach(CmsisDap.attach(transport, clockHz), board, algorithm));
    }

    private static Target dfu(ProbeAddress address, BoardProfile board) {
        address.requireOnly(Set.of());
        UsbDevice device = UsbProbes.named(SystemUsbBus.find(), UsbProbes.Kind.DFU, address);
        return DfuTargets.open(device, board, SystemUsbBus::find, BOOTLOADER_PATIENCE);
    }

    private static Optional<FlashAlgorithm> algorithm(ProbeAddress address, BoardProfile board) {
        Optional<String> device = address.parameter("device");
        if (address.parameter("pack").isPresent()) {
            Path pack = Path.of(address.parameter("pack").get());
            return Optional.of(PackDirectory.find(pack, board, device));
        }
        return board.soc().programming().controller() == FlashController.NONE
                ? PackDirectory.installed(board, device)
                : Optional.empty();
    }

    private static Target uf2(ProbeAddress address, BoardProfile board) {
        address.requireOnly(Set.of("family"));
        OptionalLong family = board.soc().programming().uf2Family();
        if (address.parameter("family").isPresent()) {
            family = OptionalLong.of(family(address.parameter("family").get()));
        }
        return Uf2Target.at(Path.of(address.place()), family);
    }

    private static long family(String text) {
        try {
            long family = Long.decode(text);
            if (family >= 0 && family < 1L << 32) {
                return family;
            }
        } catch (NumberFormatException e) {
            throw noFamily(text);
        }
        throw noFamily(text);
    }

    private static FlashException noFamily(String text) {
        return new FlashException(
                "'" + text + "' is no UF2 family", "Give a 32-bit number such as 0xe48bff56.");
    }

    private static Target attached(ByteLink link, Function<ByteLink, Target> attach) {
        try {
            return attach.apply(link);
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
    }

    private static Target opened(DapTransport transport, Function<DapTransport, Target> attach) {
        try {
            return attach.apply(transport);
        } catch (RuntimeException e) {
            transport.close();
            throw e;
        }
    }

    private static Target gdb(ProbeAddress address, BoardProfile board) {
        address.requireOnly(Set.of());
        int colon = address.place().lastIndexOf(':');
        int port = -1;
        try {
            port = Integer.parseInt(address.place().substring(colon + 1));
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (colon <= 0 || port < 1 || port > 65535) {
            throw new FlashException(
                    "'" + address.place() + "' is not HOST:PORT",
                    "Write it like gdb://localhost:3333.");
        }
        return attached(
                TcpLink.connect(address.place().substring(0, colon), port),
                link -> GdbTarget.attach(link, board));
    }
}
