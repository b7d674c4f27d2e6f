package dev.cortado.flash.probe;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.usb.TestBus;
import dev.cortado.flash.usb.TestBus.Plugged;
import dev.cortado.flash.usb.UsbDevice;
import dev.cortado.flash.usb.UsbEndpoint;
import dev.cortado.flash.usb.UsbEndpoint.Transfer;
import dev.cortado.flash.usb.UsbIdentity;
import dev.cortado.flash.usb.UsbInterface;
import dev.cortado.flash.usb.UsbRefusals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsbProbesTest {

    private static UsbDevice probe(String serial) {
        UsbInterface hid =
                new UsbInterface(
                        0,
                        0,
                        3,
                        0,
                        0,
                        0,
                        List.of(
                                new UsbEndpoint(1, false, Transfer.INTERRUPT, 64),
                                new UsbEndpoint(1, true, Transfer.INTERRUPT, 64)),
                        Optional.empty());
        return new Plugged(
                new UsbIdentity(0x0d28, 0x0204, "BBC micro:bit CMSIS-DAP", serial, List.of(hid)),
                () -> {
                    throw new AssertionError("opened");
                });
    }

    private static UsbDevice mouse() {
        return new Plugged(
                new UsbIdentity(1, 2, "Mouse", "", List.of()),
                () -> {
                    throw new AssertionError("opened");
                });
    }

    private static UsbDevice named(TestBus bus, String address) {
        return UsbProbes.named(bus, UsbProbes.Kind.CMSIS_DAP, ProbeAddress.parse(address));
    }

    @Test
    void theOnlyProbeNeedsNoName() {
        assertEquals(
                "99", named(TestBus.of(mouse(), probe("99")), "cmsis-dap:").identity().serial());
    }

    @Test
    void severalAreToldApartBySerialNumber() {
        TestBus bus = TestBus.of(probe("99a"), probe("99b"));
        assertEquals("99b", named(bus, "cmsis-dap:99B").identity().serial());
        FlashException refusal = assertRefused("several", () -> named(bus, "cmsis-dap:"));
        assertTrue(refusal.getMessage().contains("cmsis-dap:99a, cmsis-dap:99b"));
        assertTrue(
                assertRefused("no CMSIS-DAP probe 7", () -> named(bus, "cmsis-dap:7"))
                        .nextStep()
                        .contains("99a"));
    }

    @Test
    void aProbeWithoutSerialNumberIsNamedByVendorAndProduct() {
        TestBus bus = TestBus.of(probe(""));
        assertEquals("", named(bus, "cmsis-dap:0d28:0204").identity().serial());
        assertEquals("cmsis-dap:0d28:0204", PluggedIn.find(bus).candidates().getFirst().text());
    }

    @Test
    void aMachineWithoutUsbSaysSo() {
        TestBus none = new TestBus(List.of(), Optional.of("this machine has no USB"));
        assertRefused("this machine has no USB", () -> named(none, "cmsis-dap:"));
        assertEquals(Optional.of("this machine has no USB"), PluggedIn.find(none).obstacle());
    }

    @Test
    void theProbeThatIsAlonePluggedInIsTaken() {
        PluggedIn one = PluggedIn.find(TestBus.of(mouse(), probe("99")));
        assertEquals("cmsis-dap:99", one.candidates().getFirst().text());
        assertEquals("99", one.only().place());
    }

    @Test
    void missingPermissionNamesTheRuleToAdd() {
        FlashException refusal =
                UsbRefusals.permission("probe", 0x0d28, 0x0204, new IOException("EACCES"));
        assertTrue(refusal.nextStep().contains("/etc/udev/rules.d/"));
        assertTrue(
                refusal.nextStep()
                        .contains(
                                "SUBSYSTEM==\"usb\", ATTR{idVendor}==\"0d28\","
                                        + " ATTR{idProduct}==\"0204\", MODE=\"0660\""));
    }
}
