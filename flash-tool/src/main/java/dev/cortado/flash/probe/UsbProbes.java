package dev.cortado.flash.probe;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.cmsisdap.UsbTransport;
import dev.cortado.flash.dfu.DfuTargets;
import dev.cortado.flash.usb.UsbBus;
import dev.cortado.flash.usb.UsbDevice;
import dev.cortado.flash.usb.UsbIdentity;
import java.util.List;
import java.util.function.Predicate;

/** Which USB device an address means. */
final class UsbProbes {

    private UsbProbes() {}

    /** What can be reached by USB alone. */
    enum Kind {
        CMSIS_DAP("cmsis-dap", "CMSIS-DAP probe", UsbTransport::isProbe),
        DFU("dfu", "DFU device", DfuTargets::isDfu);

        private final String scheme;
        private final String words;
        private final Predicate<UsbIdentity> belongs;

        Kind(String scheme, String words, Predicate<UsbIdentity> belongs) {
            this.scheme = scheme;
            this.words = words;
            this.belongs = belongs;
        }

        /** The scheme of its addresses. */
        String scheme() {
            return scheme;
        }

        /** What is plugged in of this kind. */
        List<UsbDevice> on(UsbBus bus) {
            return bus.devices().stream()
                    .filter(device -> belongs.test(device.identity()))
                    .toList();
        }
    }

    /**
     * The device with the serial number, or vendor and product, of the address; the only one if the
     * address names none.
     *
     * @throws FlashException if there is none, or several
     */
    static UsbDevice named(UsbBus bus, Kind kind, ProbeAddress address) {
        if (bus.obstacle().isPresent()) {
            throw new FlashException(
                    "no %s can be reached: %s".formatted(kind.words, bus.obstacle().get()),
                    "In a container, pass /dev/bus/usb on; else use another probe: "
                            + Probes.SUPPORTED);
        }
        List<UsbDevice> all = kind.on(bus);
        List<UsbDevice> fitting =
                all.stream()
                        .filter(
                                device ->
                                        address.place().isEmpty()
                                                || isNamed(device.identity(), address.place()))
                        .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String plugged =
                String.join(
                        ", ",
                        all.stream().map(d -> kind.scheme + ":" + d.identity().place()).toList());
        if (fitting.isEmpty()) {
            throw new FlashException(
                    address.place().isEmpty()
                            ? "no %s is plugged in".formatted(kind.words)
                            : "no %s %s is plugged in".formatted(kind.words, address.place()),
                    plugged.isEmpty()
                            ? "Plug it in; 'cortado list' shows what this machine sees."
                            : "There is: " + plugged);
        }
        throw new FlashException(
                "several are plugged in: " + plugged, "Name one of them in --probe.");
    }

    private static boolean isNamed(UsbIdentity identity, String place) {
        return identity.serial().equalsIgnoreCase(place)
                || identity.place().equalsIgnoreCase(place)
                || "%04x:%04x"
                        .formatted(identity.vendor(), identity.product())
                        .equalsIgnoreCase(place);
    }
}
