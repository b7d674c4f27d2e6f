package dev.cortado.flash.usb;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A bus with what a test plugs in. */
public record TestBus(List<UsbDevice> devices, Optional<String> obstacle) implements UsbBus {

    /** These devices. */
    public static TestBus of(UsbDevice... devices) {
        return new TestBus(Arrays.asList(devices), Optional.empty());
    }

    /** A device that opens as a connection. */
    public record Plugged(UsbIdentity identity, Supplier<UsbConnection> connection)
            implements UsbDevice {

        @Override
        public UsbConnection open() {
            return connection.get();
        }
    }
}
