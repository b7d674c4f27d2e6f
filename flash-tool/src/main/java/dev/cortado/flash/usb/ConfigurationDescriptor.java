package dev.cortado.flash.usb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads configuration descriptors; USB 2.0, 9.6.3 to 9.6.6. */
public final class ConfigurationDescriptor {

    private static final int INTERFACE = 4;
    private static final int ENDPOINT = 5;
    private static final int FUNCTIONAL = 0x21;
    private static final int DFU_FUNCTIONAL_BYTES = 9;

    private ConfigurationDescriptor() {}

    /** The interfaces with all their settings; what is cut off or damaged at the end is ignored. */
    public static List<UsbInterface> interfaces(byte[] descriptors) {
        List<UsbInterface> found = new ArrayList<>();
        for (int at = 0; at + 2 <= descriptors.length; ) {
            int length = descriptors[at] & 0xff;
            int type = descriptors[at + 1] & 0xff;
            if (length < 2 || at + length > descriptors.length) {
                return found;
            }
            if (type == INTERFACE && length >= 9) {
                found.add(interfaceAt(descriptors, at));
            } else if (type == ENDPOINT && length >= 7 && !found.isEmpty()) {
                found.add(withEndpoint(found.removeLast(), descriptors, at));
            } else if (type == FUNCTIONAL && !found.isEmpty()) {
                UsbInterface last = found.removeLast();
                found.add(withFunctional(last, bytes(descriptors, at, length)));
            }
            at += length;
        }
        return shared(found);
    }

    /** DFU 1.1, 4.2.4: one functional descriptor stands after the last setting, for all of them. */
    private static List<UsbInterface> shared(List<UsbInterface> found) {
        Optional<List<Byte>> functional =
                found.stream()
                        .filter(one -> one.isOf(0xFE, 1))
                        .flatMap(one -> one.functional().stream())
                        .filter(bytes -> bytes.size() >= DFU_FUNCTIONAL_BYTES)
                        .findFirst();
        return found.stream()
                .map(
                        one ->
                                one.isOf(0xFE, 1) && one.functional().isEmpty()
                                        ? functional
                                                .map(bytes -> withFunctional(one, bytes))
                                                .orElse(one)
                                        : one)
                .toList();
    }

    private static UsbInterface interfaceAt(byte[] d, int at) {
        return new UsbInterface(
                d[at + 2] & 0xff,
                d[at + 3] & 0xff,
                d[at + 5] & 0xff,
                d[at + 6] & 0xff,
                d[at + 7] & 0xff,
                d[at + 8] & 0xff,
                List.of(),
                Optional.empty());
    }

    private static UsbInterface withEndpoint(UsbInterface one, byte[] d, int at) {
        List<UsbEndpoint> endpoints = new ArrayList<>(one.endpoints());
        endpoints.add(
                new UsbEndpoint(
                        d[at + 2] & 15,
                        d[at + 2] < 0,
                        UsbEndpoint.Transfer.values()[d[at + 3] & 3],
                        (d[at + 4] & 0xff | d[at + 5] << 8) & 0x7ff));
        return new UsbInterface(
                one.number(),
                one.alternate(),
                one.classCode(),
                one.subclass(),
                one.protocol(),
                one.nameIndex(),
                endpoints,
                one.functional());
    }

    private static UsbInterface withFunctional(UsbInterface one, List<Byte> functional) {
        return new UsbInterface(
                one.number(),
                one.alternate(),
                one.classCode(),
                one.subclass(),
                one.protocol(),
                one.nameIndex(),
                one.endpoints(),
                Optional.of(functional));
    }

    private static List<Byte> bytes(byte[] d, int from, int length) {
        List<Byte> bytes = new ArrayList<>();
        for (int i = from; i < from + length; i++) {
            bytes.add(d[i]);
        }
        return bytes;
    }
}
