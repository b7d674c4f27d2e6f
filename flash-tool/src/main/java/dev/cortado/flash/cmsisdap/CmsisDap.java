package dev.cortado.flash.cmsisdap;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.cmsisdap.DapPackets.DapPacket;
import dev.cortado.flash.swd.SwdFault;
import dev.cortado.flash.swd.SwdLink;
import dev.cortado.flash.swd.SwdOperation;
import dev.cortado.flash.usb.UsbTimeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The commands of a probe; "CMSIS-DAP Commands" of Arm's CMSIS-DAP 2.1. */
public final class CmsisDap implements SwdLink {

    private static final int INFO = 0x00;
    private static final int HOST_STATUS = 0x01;
    private static final int CONNECT = 0x02;
    private static final int DISCONNECT = 0x03;
    private static final int TRANSFER_CONFIGURE = 0x04;
    private static final int WRITE_ABORT = 0x08;
    private static final int PINS = 0x10;
    private static final int CLOCK = 0x11;
    private static final int SEQUENCE = 0x12;
    private static final int SWD_CONFIGURE = 0x13;

    private static final int CAPABILITIES = 0xF0;
    private static final int PACKET_COUNT = 0xFE;
    private static final int PACKET_SIZE = 0xFF;
    private static final int SWD = 1;
    private static final int NRESET = 0x80;

    private static final int LEAST_PACKET_BYTES = 32;
    private static final int MOST_PACKET_BYTES = 4096;
    private static final int MOST_PACKETS = 8;
    private static final int WAIT_RETRIES = 200;

    /** An erased page of an nRF51 takes 22 ms, in which a fast probe reads some 2000 times. */
    private static final int MATCH_RETRIES = 20_000;

    private static final int RESET_MICROS = 20_000;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(3);

    private final DapTransport transport;
    private int packetBytes;
    private int window = 1;

    private CmsisDap(DapTransport transport) {
        this.transport = transport;
        this.packetBytes = transport.initialPacketBytes();
    }

    /**
     * Prepares a probe for SWD.
     *
     * @param clockHz of SWCLK, which the probe may round down
     * @throws FlashException if it is no probe, or has no SWD
     */
    public static CmsisDap attach(DapTransport transport, int clockHz) {
        CmsisDap probe = new CmsisDap(transport);
        probe.readLimits();
        byte[] capabilities = probe.info(CAPABILITIES);
        if (capabilities.length > 0 && (capabilities[0] & SWD) == 0) {
            throw noSwd(transport.name());
        }
        if (probe.ask(2, CONNECT, SWD)[1] != SWD) {
            throw noSwd(transport.name());
        }
        probe.require(CLOCK, littleEndian(clockHz, 4));
        probe.require(
                TRANSFER_CONFIGURE,
                concat(
                        new byte[] {0},
                        littleEndian(WAIT_RETRIES, 2),
                        littleEndian(MATCH_RETRIES, 2)));
        probe.require(SWD_CONFIGURE, new byte[] {0});
        probe.ask(2, HOST_STATUS, 0, 1);
        return probe;
    }

    private static FlashException noSwd(String name) {
        return new FlashException(
                name + " cannot do SWD", "Use another probe; JTAG alone is not enough.");
    }

    private void readLimits() {
        byte[] size = info(PACKET_SIZE);
        byte[] count = info(PACKET_COUNT);
        if (size.length == 2) {
            packetBytes =
                    Math.clamp(
                            ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getShort()
                                    & 0xffff,
                            LEAST_PACKET_BYTES,
                            MOST_PACKET_BYTES);
        }
        if (count.length == 1) {
            window = Math.clamp(count[0] & 0xff, 1, MOST_PACKETS);
        }
    }

    private byte[] info(int id) {
        byte[] answer = ask(2, INFO, id);
        int length = answer[1] & 0xff;
        if (answer.length < 2 + length) {
            throw garbled("information %02x is cut off".formatted(id));
        }
        byte[] value = new byte[length];
        System.arraycopy(answer, 2, value, 0, length);
        return value;
    }

    @Override
    public String name() {
        return transport.name();
    }

    @Override
    public void sequence(int bits, byte... data) {
        require(SEQUENCE, concat(new byte[] {(byte) bits}, data));
    }

    @Override
    public void abort(int value) {
        require(WRITE_ABORT, concat(new byte[] {0}, littleEndian(value, 4)));
    }

    @Override
    public void pulseReset() {
        ask(2, concat(new byte[] {PINS, 0, (byte) NRESET}, littleEndian(RESET_MICROS, 4)));
        ask(
                2,
                concat(
                        new byte[] {PINS, (byte) NRESET, (byte) NRESET},
                        littleEndian(RESET_MICROS, 4)));
    }

    @Override
    public int[] perform(List<SwdOperation> operations) {
        List<DapPacket> packets = DapPackets.of(operations, packetBytes);
        int[] words = new int[packets.stream().mapToInt(DapPacket::reads).sum()];
        Optional<SwdFault> fault = Optional.empty();
        int sent = 0;
        int at = 0;
        for (int received = 0; received < packets.size(); received++) {
            while (sent < packets.size() && sent < received + window && fault.isEmpty()) {
                transport.send(packets.get(sent++).command());
            }
            if (received == sent) {
                break;
            }
            byte[] answer = answer(packets.get(received).command()[0]);
            if (fault.isEmpty()) {
                fault = fault(packets.get(received), answer);
                at = fault.isEmpty() ? take(packets.get(received), answer, words, at) : at;
            }
        }
        fault.ifPresent(
                f -> {
                    throw f;
                });
        return words;
    }

    /** What went wrong in a packet, if something did. */
    private Optional<SwdFault> fault(DapPacket packet, byte[] answer) {
        int header = packet.isBlock() ? 4 : 3;
        if (answer.length < header) {
            throw garbled("%d bytes for a transfer".formatted(answer.length));
        }
        int done = packet.isBlock() ? answer[1] & 0xff | (answer[2] & 0xff) << 8 : answer[1] & 0xff;
        int status = answer[header - 1];
        SwdFault.Answer said =
                switch (status & 7) {
                    case 1 -> SwdFault.Answer.MISMATCH;
                    case 2 -> SwdFault.Answer.WAIT;
                    case 4 -> SwdFault.Answer.FAULT;
                    case 7 -> SwdFault.Answer.NO_ANSWER;
                    default -> SwdFault.Answer.DAMAGED;
                };
        if ((status & 8) != 0) {
            return Optional.of(new SwdFault(SwdFault.Answer.DAMAGED));
        }
        if ((status & 0x10) != 0 || said != SwdFault.Answer.MISMATCH) {
            return Optional.of(
                    new SwdFault((status & 0x10) != 0 ? SwdFault.Answer.MISMATCH : said));
        }
        if (done != packet.transfers() || answer.length < packet.answerBytes()) {
            throw garbled(
                    "%d of %d transfers in %d bytes"
                            .formatted(done, packet.transfers(), answer.length));
        }
        return Optional.empty();
    }

    private static int take(DapPacket packet, byte[] answer, int[] words, int at) {
        ByteBuffer.wrap(answer)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(packet.isBlock() ? 4 : 3)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(words, at, packet.reads());
        return at + packet.reads();
    }

    private void require(int command, byte[] parameters) {
        byte[] answer = ask(2, concat(new byte[] {(byte) command}, parameters));
        if (answer[1] != 0) {
            throw new FlashException(
                    "%s refuses command 0x%02X".formatted(name(), command),
                    "Update the probe's firmware.");
        }
    }

    private byte[] ask(int least, int... command) {
        byte[] bytes = new byte[command.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) command[i];
        }
        return ask(least, bytes);
    }

    private byte[] ask(int least, byte[] command) {
        transport.send(command);
        byte[] answer = answer(command[0]);
        if (answer.length < least) {
            throw garbled("%d bytes for command 0x%02X".formatted(answer.length, command[0]));
        }
        return answer;
    }

    private byte[] answer(byte command) {
        byte[] answer;
        try {
            answer = transport.receive(packetBytes, ANSWER_TIME);
        } catch (UsbTimeException e) {
            throw new FlashException(
                    name() + " does not answer",
                    "Unplug the probe, plug it in again, and repeat the command.",
                    e);
        }
        if (answer.length == 0 || answer[0] != command) {
            throw garbled(
                    answer.length == 0
                            ? "an empty answer"
                            : "0x%02X in answer to 0x%02X".formatted(answer[0], command));
        }
        return answer;
    }

    private FlashException garbled(String what) {
        return new FlashException(
                "%s does not speak CMSIS-DAP: %s".formatted(name(), what),
                "Unplug the probe and plug it in again; end other programs that use it; update its"
                        + " firmware.");
    }

    private static byte[] littleEndian(int value, int bytes) {
        byte[] result = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            result[i] = (byte) (value >> 8 * i);
        }
        return result;
    }

    private static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    @Override
    public void close() {
        try (transport) {
            ask(2, HOST_STATUS, 0, 0);
            ask(2, DISCONNECT);
        } catch (FlashException alreadyGone) {
            return;
        }
    }
}
