package dev.cortado.flash.usb;

import dev.cortado.flash.FlashException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import net.codecrete.usb.Usb;
import net.codecrete.usb.UsbControlTransfer;
import net.codecrete.usb.UsbException;
import net.codecrete.usb.UsbRecipient;
import net.codecrete.usb.UsbRequestType;
import net.codecrete.usb.UsbTimeoutException;

/** The bus of this machine. */
public final class SystemUsbBus implements UsbBus {

    private static final Path LINUX_DEVICES = Path.of("/dev/bus/usb");

    /** Error numbers of Linux, errno.h. */
    private static final int EPERM = 1;

    private static final int EACCES = 13;
    private static final int EBUSY = 16;

    private final Optional<String> obstacle;
    private final List<UsbDevice> devices;

    private SystemUsbBus(Optional<String> obstacle, List<UsbDevice> devices) {
        this.obstacle = obstacle;
        this.devices = List.copyOf(devices);
    }

    /** Looks at what is there now. */
    public static SystemUsbBus find() {
        if (isLinux() && !Files.isDirectory(LINUX_DEVICES)) {
            return without("this machine has no USB, or hides it: no " + LINUX_DEVICES);
        }
        if (isLinux() && !Files.isReadable(LINUX_DEVICES)) {
            return without("no permission to read " + LINUX_DEVICES);
        }
        try {
            return new SystemUsbBus(
                    Optional.empty(),
                    Usb.getDevices().stream().<UsbDevice>map(Device::new).toList());
        } catch (UsbException | LinkageError | IllegalCallerException e) {
            return without("USB cannot be reached: " + e.getMessage());
        }
    }

    private static SystemUsbBus without(String why) {
        return new SystemUsbBus(Optional.of(why), List.of());
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    @Override
    public List<UsbDevice> devices() {
        return devices;
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    private record Device(net.codecrete.usb.UsbDevice usb) implements UsbDevice {

        @Override
        public UsbIdentity identity() {
            return new UsbIdentity(
                    usb.getVendorId(),
                    usb.getProductId(),
                    Objects.requireNonNullElse(usb.getProduct(), ""),
                    Objects.requireNonNullElse(usb.getSerialNumber(), ""),
                    ConfigurationDescriptor.interfaces(usb.getConfigurationDescriptor()));
        }

        @Override
        public UsbConnection open() {
            Connection connection = new Connection(usb, identity().description());
            connection.guarded(
                    () -> {
                        if (isLinux()) {
                            // The kernel's HID driver holds the interface of older probes.
                            usb.detachStandardDrivers();
                        }
                        usb.open();
                        return usb;
                    });
            return connection;
        }
    }

    private record Connection(net.codecrete.usb.UsbDevice usb, String name)
            implements UsbConnection {

        @Override
        public void claim(UsbInterface setting) {
            guarded(
                    () -> {
                        if (!usb.getInterface(setting.number()).isClaimed()) {
                            usb.claimInterface(setting.number());
                        }
                        if (setting.alternate()
                                != usb.getInterface(setting.number())
                                        .getCurrentAlternate()
                                        .getNumber()) {
                            usb.selectAlternateSetting(setting.number(), setting.alternate());
                        }
                        return usb;
                    });
        }

        @Override
        public byte[] controlIn(ControlRequest request, int length) {
            return guarded(() -> usb.controlTransferIn(setup(request), length));
        }

        @Override
        public void controlOut(ControlRequest request, byte[] data) {
            guarded(
                    () -> {
                        usb.controlTransferOut(setup(request), data);
                        return usb;
                    });
        }

        private static UsbControlTransfer setup(ControlRequest request) {
            return switch (request.kind()) {
                case STANDARD_DEVICE ->
                        new UsbControlTransfer(
                                UsbRequestType.STANDARD,
                                UsbRecipient.DEVICE,
                                request.request(),
                                request.value(),
                                request.index());
                case CLASS_INTERFACE ->
                        new UsbControlTransfer(
                                UsbRequestType.CLASS,
                                UsbRecipient.INTERFACE,
                                request.request(),
                                request.value(),
                                request.index());
            };
        }

        @Override
        public void send(UsbEndpoint endpoint, byte[] data, Duration timeout) {
            guarded(
                    () -> {
                        usb.transferOut(endpoint.number(), data, (int) timeout.toMillis());
                        return usb;
                    });
        }

        @Override
        public byte[] receive(UsbEndpoint endpoint, Duration timeout) {
            return guarded(() -> usb.transferIn(endpoint.number(), (int) timeout.toMillis()));
        }

        @Override
        public void close() {
            try {
                usb.close();
            } catch (UsbException alreadyGone) {
                return;
            }
        }

        private <T> T guarded(Supplier<T> action) {
            try {
                return action.get();
            } catch (net.codecrete.usb.UsbStallException e) {
                throw new UsbStallException(name);
            } catch (UsbTimeoutException e) {
                throw new UsbTimeException(name);
            } catch (UsbException e) {
                throw failure(e);
            }
        }

        private FlashException failure(UsbException e) {
            if (isLinux() && (e.getErrorCode() == EACCES || e.getErrorCode() == EPERM)) {
                return UsbRefusals.permission(name, usb.getVendorId(), usb.getProductId(), e);
            }
            if (isLinux() && e.getErrorCode() == EBUSY) {
                return UsbRefusals.busy(name, e);
            }
            return usb.isConnected() ? UsbRefusals.failed(name, e) : UsbRefusals.unplugged(name, e);
        }
    }
}
