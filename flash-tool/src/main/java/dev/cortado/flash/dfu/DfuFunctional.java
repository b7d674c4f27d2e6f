package dev.cortado.flash.dfu;

import dev.cortado.flash.usb.UsbInterface;
import java.util.List;

/**
 * What a DFU interface can do; DFU 1.1, table 4.2.
 *
 * @param canDownload takes firmware
 * @param canUpload gives its firmware away
 * @param manifestationTolerant still talks after it has taken firmware
 * @param detachMillis how long it waits for a reset after DETACH
 * @param transferBytes the most that one request holds
 * @param version of DFU, in hexadecimal coded decimals
 */
record DfuFunctional(
        boolean canDownload,
        boolean canUpload,
        boolean manifestationTolerant,
        int detachMillis,
        int transferBytes,
        int version) {

    /** UM0424: DfuSe has a version of its own. */
    private static final int DFUSE = 0x011A;

    private static final int LEAST_TRANSFER_BYTES = 8;
    private static final int DESCRIPTOR_BYTES = 7;

    /** What USB and ST's bootloaders say that say nothing. */
    private static final DfuFunctional SILENT =
            new DfuFunctional(true, false, false, 1000, 64, 0x0100);

    boolean isDfuSe() {
        return version == DFUSE;
    }

    static DfuFunctional of(UsbInterface one) {
        return one.functional()
                .filter(bytes -> bytes.size() >= DESCRIPTOR_BYTES)
                .map(DfuFunctional::of)
                .orElse(SILENT);
    }

    private static DfuFunctional of(List<Byte> d) {
        int attributes = d.get(2);
        return new DfuFunctional(
                (attributes & 1) != 0,
                (attributes & 2) != 0,
                (attributes & 4) != 0,
                number(d, 3),
                Math.max(LEAST_TRANSFER_BYTES, number(d, 5)),
                d.size() >= DESCRIPTOR_BYTES + 2 ? number(d, 7) : 0x0100);
    }

    private static int number(List<Byte> d, int at) {
        return d.get(at) & 0xff | (d.get(at + 1) & 0xff) << 8;
    }
}
