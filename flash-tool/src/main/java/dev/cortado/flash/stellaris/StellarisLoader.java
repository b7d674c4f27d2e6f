package dev.cortado.flash.stellaris;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.link.ByteReader;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalInt;

/** Packets and commands of the serial flash loader. */
final class StellarisLoader {

    private static final int ACK = 0xCC;
    private static final int NAK = 0x33;
    private static final int PING = 0x20;
    private static final int DOWNLOAD = 0x21;
    private static final int GET_STATUS = 0x23;
    private static final int SEND_DATA = 0x24;
    private static final int RESET = 0x25;
    private static final int SUCCESS = 0x40;

    /** The auto-baud detection wants two bytes of alternating bits. */
    private static final byte[] SYNCHRONISE = {0x55, 0x55};

    /** A packet's size is one byte and counts itself, the checksum and the command. */
    private static final int MOST_DATA_BYTES = 252;

    private static final int MOST_RESENDS = 3;
    private static final int MOST_SILENT_BYTES = 64;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(1);

    /** DOWNLOAD erases all that will be written. */
    private static final Duration ERASE_TIME = Duration.ofSeconds(20);

    private final ByteLink link;
    private final ByteReader reader;

    private StellarisLoader(ByteLink link) {
        this.link = link;
        this.reader = new ByteReader(link);
    }

    /**
     * Has the loader find the baud rate.
     *
     * @throws FlashException if it does not answer
     */
    static StellarisLoader synchronise(ByteLink link) {
        StellarisLoader loader = new StellarisLoader(link);
        for (int i = 0; i <= MOST_RESENDS; i++) {
            link.send(SYNCHRONISE);
            if (loader.answer(Duration.ofMillis(300)).orElse(0) == ACK) {
                loader.command("PING", ANSWER_TIME, PING);
                return loader;
            }
            loader.reader.drain(Duration.ofMillis(20));
        }
        throw new FlashException(
                "no Stellaris or Tiva flash loader answers on " + link.name(),
                "Erase the chip, or have the program enter the ROM's loader, reset the board, and"
                        + " repeat; check that TX and RX are crossed.");
    }

    /** Erases what the bytes need and writes them. */
    void download(long address, byte[] bytes, ProgressListener progress) {
        command(
                "DOWNLOAD",
                ERASE_TIME,
                ByteBuffer.allocate(9)
                        .put((byte) DOWNLOAD)
                        .putInt((int) address)
                        .putInt(bytes.length)
                        .array());
        for (int from = 0; from < bytes.length; from += MOST_DATA_BYTES) {
            int count = Math.min(MOST_DATA_BYTES, bytes.length - from);
            byte[] packet = new byte[count + 1];
            packet[0] = SEND_DATA;
            System.arraycopy(bytes, from, packet, 1, count);
            command("SEND_DATA at 0x%08X".formatted(address + from), ANSWER_TIME, packet);
            progress.advance(count);
        }
    }

    void reset() {
        transfer("RESET", ANSWER_TIME, new byte[] {RESET});
    }

    private void command(String name, Duration timeout, int... bytes) {
        byte[] payload = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            payload[i] = (byte) bytes[i];
        }
        command(name, timeout, payload);
    }

    /** Sends a command and asks whether it succeeded. */
    private void command(String name, Duration timeout, byte[] payload) {
        transfer(name, timeout, payload);
        transfer("GET_STATUS", ANSWER_TIME, new byte[] {GET_STATUS});
        int status = packet(name)[0] & 0xff;
        if (status != SUCCESS) {
            throw new FlashException(
                    "the flash loader refuses %s: %s".formatted(name, statusName(status)),
                    "Check that --board is the board there and that its flash is not protected.");
        }
    }

    private static String statusName(int status) {
        return switch (status) {
            case 0x41 -> "unknown command";
            case 0x42 -> "invalid command";
            case 0x43 -> "invalid address";
            case 0x44 -> "the flash failed; it may be protected";
            default -> "status 0x%02X".formatted(status);
        };
    }

    /** Sends a packet until it is acknowledged. */
    private void transfer(String name, Duration timeout, byte[] payload) {
        byte[] packet = new byte[payload.length + 2];
        packet[0] = (byte) packet.length;
        packet[1] = (byte) sum(payload);
        System.arraycopy(payload, 0, packet, 2, payload.length);
        for (int i = 0; i <= MOST_RESENDS; i++) {
            link.send(packet);
            OptionalInt answer = answer(timeout);
            if (answer.isEmpty()) {
                throw new FlashException(
                        "the flash loader on %s does not answer to %s; was the board unplugged or"
                                        .formatted(link.name(), name)
                                + " reset?",
                        "Reset the board into its loader, and repeat the command.");
            }
            if (answer.getAsInt() == ACK) {
                return;
            }
            if (answer.getAsInt() != NAK) {
                throw new FlashException(
                        "garbage on %s: 0x%02X instead of an answer to %s"
                                .formatted(link.name(), answer.getAsInt(), name),
                        "Check ground and cable, try a lower ?baud=, reset the board, and repeat.");
            }
        }
        throw new FlashException(
                "the flash loader on %s refuses the checksum of %s %d times"
                        .formatted(link.name(), name, MOST_RESENDS + 1),
                "Check the cable, or try a lower ?baud=.");
    }

    /** The next byte that is not zero: the loader sends zeros while it works. */
    private OptionalInt answer(Duration timeout) {
        OptionalInt next = OptionalInt.empty();
        for (int i = 0; i < MOST_SILENT_BYTES; i++) {
            next = reader.next(timeout);
            if (next.isEmpty() || next.getAsInt() != 0) {
                return next;
            }
        }
        return next;
    }

    /** Receives a packet and acknowledges it. */
    private byte[] packet(String name) {
        for (int i = 0; i <= MOST_RESENDS; i++) {
            int size = required(answer(ANSWER_TIME), name);
            int stated = required(reader.next(ANSWER_TIME), name);
            byte[] payload = new byte[Math.max(1, size - 2)];
            for (int at = 0; at < payload.length; at++) {
                payload[at] = (byte) required(reader.next(ANSWER_TIME), name);
            }
            boolean right = size > 2 && stated == sum(payload);
            link.send(new byte[] {(byte) (right ? ACK : NAK)});
            if (right) {
                return payload;
            }
        }
        throw new FlashException(
                "the flash loader on %s answers to %s with wrong checksums"
                        .formatted(link.name(), name),
                "Check the cable, or try a lower ?baud=.");
    }

    private int required(OptionalInt next, String name) {
        return next.orElseThrow(
                () ->
                        new FlashException(
                                "the flash loader on %s stopped in its answer to %s"
                                        .formatted(link.name(), name),
                                "Check the cable, reset the board into its loader, and repeat."));
    }

    private static int sum(byte[] payload) {
        int sum = 0;
        for (byte b : payload) {
            sum += b;
        }
        return sum & 0xff;
    }
}
