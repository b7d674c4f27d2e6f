package dev.cortado.flash.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.flash.usb.UsbEndpoint.Transfer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationDescriptorTest {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** A probe: HID with a class descriptor, then bulk. */
    private static final byte[] PROBE =
            bytes(
                    "09 02 3700 02 01 00 80 3209 04 00 00 02 03 00 00 04  09 21 1101 00 01 22"
                        + " 210007 05 01 03 4000 01  07 05 81 03 4000 0109 04 01 00 02 ff 00 00 05 "
                        + " 07 05 02 02 0002 00  07 05 83 02 0002 00");

    /** DFU with two settings, and the functional descriptor behind the last. */
    private static final byte[] DFU =
            bytes(
                    "09 02 2400 01 01 00 80 32"
                            + "09 04 00 00 00 fe 01 02 04  09 04 00 01 00 fe 01 02 05"
                            + "09 21 0b ff00 0008 1a01");

    @Test
    void interfacesHaveTheirEndpoints() {
        List<UsbInterface> found = ConfigurationDescriptor.interfaces(PROBE);
        assertEquals(2, found.size());
        assertEquals(3, found.get(0).classCode());
        assertEquals(
                List.of(
                        new UsbEndpoint(2, false, Transfer.BULK, 512),
                        new UsbEndpoint(3, true, Transfer.BULK, 512)),
                found.get(1).endpoints());
        assertEquals(5, found.get(1).nameIndex());
    }

    @Test
    void dfuSettingsShareTheFunctionalDescriptor() {
        List<UsbInterface> found = ConfigurationDescriptor.interfaces(DFU);
        assertEquals(2, found.size());
        assertEquals(1, found.get(1).alternate());
        assertEquals(found.get(0).functional(), found.get(1).functional());
        assertEquals((byte) 0x0b, found.get(0).functional().orElseThrow().get(2));
    }

    @Test
    void cutOffDescriptorsAreReadAsFarAsTheyGo() {
        for (int length = 0; length < PROBE.length; length++) {
            List<UsbInterface> found =
                    ConfigurationDescriptor.interfaces(Arrays.copyOf(PROBE, length));
            assertTrue(found.size() <= 2);
        }
    }
}
