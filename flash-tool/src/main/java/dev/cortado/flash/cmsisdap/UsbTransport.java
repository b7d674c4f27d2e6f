package dev.cortado.flash.cmsisdap;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.usb.UsbConnection;
import dev.cortado.flash.usb.UsbDevice;
import dev.cortado.flash.usb.UsbEndpoint;
import dev.cortado.flash.usb.UsbEndpoint.Transfer;
import dev.cortado.flash.usb.UsbIdentity;
import dev.cortado.flash.usb.UsbInterface;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A probe on USB: bulk endpoints, or the reports of a HID interface. */
public final class UsbTransport implements DapTransport {

    private static final Duration SEND_TIME = Duration.ofSeconds(2);
    private static final String MARK = "CMSIS-DAP";
    private static final int VENDOR_CLASS = 0xFF;
    private static final int HID_CLASS = 3;

    private final UsbConnection usb;
    private final UsbEndpoint out;
    private final UsbEndpoint in;

    private UsbTransport(UsbConnection usb, UsbEndpoint out, UsbEndpoint in) {
        this.usb = usb;
        this.out = out;
        this.in = in;
    }

    /** Whether a device is a probe, as far as it tells without being opened. */
    public static boolean isProbe(UsbIdentity identity) {
        return identity.name().contains(MARK)
                && identity.interfaces().stream().anyMatch(one -> isBulk(one) || isHid(one));
    }

    /**
     * Opens a probe, by bulk if it can.
     *
     * @throws FlashException if it has no interface for this
     */
    public static UsbTransport open(UsbDevice device) {
        UsbConnection usb = device.open();
        try {
            List<UsbInterface> all = device.identity().interfaces();
            List<UsbInterface> bulk = all.stream().filter(UsbTransport::isBulk).toList();
            // The string of the interface tells which of several it is.
            UsbInterface chosen =
                    bulk.stream()
                            .filter(one -> usb.string(one.nameIndex()).contains(MARK))
                            .findFirst()
                            .or(() -> bulk.stream().findFirst())
                            .or(() -> all.stream().filter(UsbTransport::isHid).findFirst())
                            .orElseThrow(() -> noInterface(usb));
            usb.claim(chosen);
            Transfer kind = isBulk(chosen) ? Transfer.BULK : Transfer.INTERRUPT;
            return new UsbTransport(
                    usb,
                    endpoint(chosen, kind, false).orElseThrow(() -> noInterface(usb)),
                    endpoint(chosen, kind, true).orElseThrow(() -> noInterface(usb)));
        } catch (RuntimeException e) {
            usb.close();
            throw e;
        }
    }

    private static FlashException noInterface(UsbConnection usb) {
        return new FlashException(
                usb.name() + " has no interface for CMSIS-DAP",
                "Update the probe's firmware, or use its own GDB server with --probe"
                        + " gdb://HOST:PORT.");
    }

    /** CMSIS-DAP, "USB Bulk": the first endpoint is out, the second in. */
    private static boolean isBulk(UsbInterface one) {
        return one.isOf(VENDOR_CLASS, 0)
                && endpoint(one, Transfer.BULK, false).isPresent()
                && endpoint(one, Transfer.BULK, true).isPresent();
    }

    private static boolean isHid(UsbInterface one) {
        return one.classCode() == HID_CLASS
                && endpoint(one, Transfer.INTERRUPT, false).isPresent()
                && endpoint(one, Transfer.INTERRUPT, true).isPresent();
    }

    private static Optional<UsbEndpoint> endpoint(UsbInterface one, Transfer kind, boolean in) {
        return one.endpoints().stream()
                .filter(endpoint -> endpoint.transfer() == kind && endpoint.in() == in)
                .findFirst();
    }

    @Override
    public String name() {
        return usb.name();
    }

    @Override
    public int initialPacketBytes() {
        return out.packetBytes();
    }

    /** HID 1.11, 5.6: reports have their full length. */
    @Override
    public void send(byte[] command) {
        byte[] data =
                out.transfer() == Transfer.INTERRUPT
                        ? Arrays.copyOf(command, Math.max(command.length, out.packetBytes()))
                        : command;
        usb.send(out, data, SEND_TIME);
    }

    /** An answer ends with a packet that is not full, or when it can't be longer. */
    @Override
    public byte[] receive(int mostBytes, Duration timeout) {
        byte[] packet = usb.receive(in, timeout);
        if (packet.length < in.packetBytes() || packet.length >= mostBytes) {
            return packet;
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream(mostBytes);
        answer.writeBytes(packet);
        while (packet.length == in.packetBytes() && answer.size() < mostBytes) {
            packet = usb.receive(in, timeout);
            answer.writeBytes(packet);
        }
        return answer.toByteArray();
    }

    @Override
    public void close() {
        usb.close();
    }
}
