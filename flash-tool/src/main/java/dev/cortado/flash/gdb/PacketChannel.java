package dev.cortado.flash.gdb;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.link.ByteLink;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Packets with checksums and acknowledgements; GDB manual, E.1. */
final class PacketChannel {

    private static final int MOST_RESENDS = 3;
    private static final int MOST_GARBAGE_BYTES = 4096;
    private static final byte ESCAPE = '}';
    private static final int ESCAPE_MASK = 0x20;
    private static final int FIRST_REPEAT_COUNT = 29;

    private final ByteLink link;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private boolean acknowledged = true;
    private boolean checksumFits;

    PacketChannel(ByteLink link) {
        this.link = link;
    }

    ByteLink link() {
        return link;
    }

    /** Both sides trust the link from now on, E.11. */
    void stopAcknowledging() {
        acknowledged = false;
    }

    /** Sends a packet and receives the answer. */
    byte[] exchange(byte[] payload, Duration timeout) {
        byte[] packet = packet(payload);
        link.send(packet);
        return receive(packet, timeout);
    }

    /**
     * Sends packets without waiting in between, and receives the answers; only for servers that
     * read on while they work.
     */
    List<byte[]> exchangeAll(List<byte[]> payloads, Duration timeout) {
        ByteArrayOutputStream packets = new ByteArrayOutputStream();
        payloads.forEach(payload -> packets.writeBytes(packet(payload)));
        link.send(packets.toByteArray());
        boolean acknowledging = acknowledged;
        acknowledged = false;
        List<byte[]> answers = new ArrayList<>();
        try {
            for (int i = 0; i < payloads.size(); i++) {
                answers.add(receive(timeout));
            }
        } finally {
            acknowledged = acknowledging;
        }
        if (acknowledging) {
            byte[] acknowledgements = new byte[payloads.size()];
            Arrays.fill(acknowledgements, (byte) '+');
            link.send(acknowledgements);
        }
        return answers;
    }

    /** Sends a packet that has no answer. */
    void sendOnly(byte[] payload) {
        link.send(packet(payload));
    }

    /** Receives one more packet, such as output of a command. */
    byte[] receive(Duration timeout) {
        return receive(new byte[0], timeout);
    }

    /** A packet: {@code $}, the payload with special bytes escaped, {@code #}, checksum. */
    static byte[] packet(byte[] payload) {
        byte[] packet = new byte[payload.length * 2 + 4];
        int at = 0;
        int sum = 0;
        packet[at++] = '$';
        for (byte b : payload) {
            if (b == '$' || b == '#' || b == ESCAPE || b == '*') {
                packet[at++] = ESCAPE;
                sum += ESCAPE;
                b ^= ESCAPE_MASK;
            }
            packet[at++] = b;
            sum += b;
        }
        packet[at++] = '#';
        packet[at++] = Hex.digit(sum >> 4);
        packet[at++] = Hex.digit(sum);
        return Arrays.copyOf(packet, at);
    }

    private byte[] receive(byte[] sent, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        int resends = 0;
        int garbage = 0;
        while (true) {
            int b = next(deadline, timeout);
            if (b == '-' && sent.length > 0) {
                if (++resends > MOST_RESENDS) {
                    throw unreliable("refuses the checksum of what is sent");
                }
                link.send(sent);
            } else if (b == '$') {
                byte[] raw = untilChecksum(deadline, timeout);
                if (raw.length > 0 || checksumFits) {
                    return decoded(raw);
                }
                if (++resends > MOST_RESENDS) {
                    throw unreliable("sends wrong checksums");
                }
            } else if (b != '+' && b != '-' && ++garbage > MOST_GARBAGE_BYTES) {
                throw notGdb("sends something else");
            }
        }
    }

    /** The body of a packet, acknowledged; empty and {@code !checksumFits} if it was damaged. */
    private byte[] untilChecksum(long deadline, Duration timeout) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
        int sum = 0;
        while (true) {
            int from = position;
            while (position < limit && buffer[position] != '#' && buffer[position] != '$') {
                sum += buffer[position++];
            }
            body.write(buffer, from, position - from);
            int b = next(deadline, timeout);
            if (b == '#') {
                break;
            } else if (b == '$') {
                body.reset();
                sum = 0;
            } else {
                position--;
            }
        }
        int stated = Hex.value(next(deadline, timeout)) << 4 | Hex.value(next(deadline, timeout));
        checksumFits = stated == (sum & 0xff);
        if (!acknowledged && !checksumFits) {
            throw unreliable("sends wrong checksums");
        }
        if (acknowledged) {
            link.send(new byte[] {(byte) (checksumFits ? '+' : '-')});
        }
        return checksumFits ? body.toByteArray() : new byte[0];
    }

    /** Undoes escapes and repetitions, E.1. */
    static byte[] decoded(byte[] raw) {
        int special = 0;
        while (special < raw.length && raw[special] != ESCAPE && raw[special] != '*') {
            special++;
        }
        if (special == raw.length) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length * 2);
        int last = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == ESCAPE && i + 1 < raw.length) {
                last = raw[++i] ^ ESCAPE_MASK;
                bytes.write(last);
            } else if (raw[i] == '*' && i + 1 < raw.length) {
                int count = (raw[++i] & 0xff) - FIRST_REPEAT_COUNT;
                for (int n = 0; n < count; n++) {
                    bytes.write(last);
                }
            } else {
                last = raw[i];
                bytes.write(last);
            }
        }
        return bytes.toByteArray();
    }

    private int next(long deadline, Duration timeout) {
        while (position == limit) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                throw notGdb("does not answer within " + timeout.toMillis() + " ms");
            }
            position = 0;
            limit = 0;
            limit = link.receive(buffer, 0, buffer.length, left);
        }
        return buffer[position++] & 0xff;
    }

    private FlashException notGdb(String what) {
        return new FlashException(
                link.name()
                        + " "
                        + what
                        + "; is it a GDB server, and is the board connected to it?",
                "Check --probe, and look at the GDB server's output.");
    }

    private FlashException unreliable(String what) {
        return new FlashException(
                link.name() + " " + what + "; the line is not reliable",
                "Check cable and baud rate, and repeat the command.");
    }
}
