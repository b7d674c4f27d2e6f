package dev.cortado.flash.usb;

import java.util.List;
import java.util.Optional;

/** What USB devices there are. */
public interface UsbBus {

    /** What is plugged in now; empty if USB cannot be reached. */
    List<UsbDevice> devices();

    /** Why USB cannot be reached, if it cannot. */
    Optional<String> obstacle();
}
