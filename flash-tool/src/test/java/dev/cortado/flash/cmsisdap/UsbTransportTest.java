package dev.cortado.flash.cmsisdap;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.flash.usb.ControlRequest;
import dev.cortado.flash.usb.TestBus.Plugged;
import dev.cortado.flash.usb.UsbConnection;
import dev.cortado.flash.usb.UsbEndpoint;
import dev.cortado.flash.usb.UsbEndpoint.Transfer;
import dev.cortado.flash.usb.UsbIdentity;
import dev.cortado.flash.usb.UsbInterface;
import dev.cortado.flash.usb.UsbStallException;
import dev.cortado.flash.usb.UsbTimeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsbTransportTest {

    private static final Duration TIME = Duration.ofSeconds(1);

    private final Wire wire = new Wire();

    private static UsbInterface hid(int number) {
        return new UsbInterface(
                number,
                0,
                3,
                0,
                0,
                0,
                List.of(
                        new UsbEndpoint(1, false, Transfer.INTERRUPT, 64),
                        new UsbEndpoint(1, true, Transfer.INTERRUPT, 64)),
                Optional.empty());
    }

    private static UsbInterface bulk(int number, int name) {
        return new UsbInterface(
                number,
                0,
                0xFF,
                0,
                0,
                name,
                List.of(
                        new UsbEndpoint(number + 2, false, Transfer.BULK, 64),
                        new UsbEndpoint(number + 2, true, Transfer.BULK, 64)),
                Optional.empty());
    }

    private static UsbIdentity probe(UsbInterface... interfaces) {
        return new UsbIdentity(0x0d28, 0x0204, "DAPLink CMSIS-DAP", "99", List.of(interfaces));
    }

    private UsbTransport open(UsbInterface... interfaces) {
        return UsbTransport.open(new Plugged(probe(interfaces), () -> wire));
    }

    /** Keeps what is sent, and answers with the packets that a test has put there. */
    private static final class Wire implements UsbConnection {
        private final Deque<byte[]> packets = new ArrayDeque<>();
        private final List<Integer> claimed = new ArrayList<>();
        private byte[] sent = new byte[0];
        private boolean closed;

        @Override
        public String name() {
            return "wire";
        }

        @Override
        public void claim(UsbInterface setting) {
            claimed.add(setting.number());
        }

        @Override
        public byte[] controlIn(ControlRequest request, int length) {
            if (request.value() != 0x0307) {
                throw new UsbStallException("wire");
            }
            byte[] text = "x CMSIS-DAP v2".getBytes(StandardCharsets.UTF_16LE);
            byte[] descriptor = new byte[text.length + 2];
            System.arraycopy(text, 0, descriptor, 2, text.length);
            return descriptor;
        }

        @Override
        public void controlOut(ControlRequest request, byte[] data) {
            throw new UsbStallException("wire");
        }

        @Override
        public void send(UsbEndpoint endpoint, byte[] data, Duration timeout) {
            sent = data;
        }

        @Override
        public byte[] receive(UsbEndpoint endpoint, Duration timeout) {
            if (packets.isEmpty()) {
                throw new UsbTimeException("wire");
            }
            return packets.remove();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void bulkIsPreferredAndTheNamedInterfaceTaken() {
        open(hid(0), bulk(1, 3), bulk(2, 7)).close();
        assertEquals(List.of(2), wire.claimed);
        assertTrue(wire.closed);
    }

    @Test
    void hidReportsHaveTheirFullLength() {
        UsbTransport transport = open(hid(0));
        transport.send(new byte[] {0, 1});
        assertEquals(64, wire.sent.length);
        open(bulk(1, 0)).send(new byte[] {0, 1});
        assertEquals(2, wire.sent.length);
    }

    @Test
    void answersOfSeveralPacketsAreJoined() {
        UsbTransport transport = open(bulk(1, 0));
        wire.packets.addAll(Arrays.asList(new byte[64], new byte[64], new byte[9]));
        assertEquals(137, transport.receive(512, TIME).length);
        wire.packets.addAll(Arrays.asList(new byte[64], new byte[0]));
        assertEquals(64, transport.receive(512, TIME).length);
        wire.packets.add(new byte[64]);
        assertEquals(64, transport.receive(64, TIME).length);
    }

    @Test
    void whatIsNoProbeIsNotTakenForOne() {
        assertTrue(UsbTransport.isProbe(probe(hid(0))));
        assertFalse(UsbTransport.isProbe(probe()));
        assertFalse(UsbTransport.isProbe(new UsbIdentity(1, 2, "Keyboard", "", List.of(hid(0)))));
        assertRefused("no interface for CMSIS-DAP", this::open);
        assertTrue(wire.closed);
    }
}
