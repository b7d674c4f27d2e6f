package dev.cortado.flash.gdb;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.link.ByteLink;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Packets with checksums and acknowledgements; GDB manual, E.1. */
final class PacketChannel {

    private static final int MOST_RESENDS = 3;
    private static final int BATCH_BYTES = 128 * 1024;

    /**
     * Answers come one by one, and being woken by each takes the processor from the server that
     * makes them; so while many are missing, some are left to gather.
     */
    private static final int MANY_ANSWERS = 32;

    private static final long GATHER_NANOS = 500_000;
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
    private boolean escapes;

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
        return exchangePacket(packet(payload), timeout);
    }

    /** Sends a packet as it goes over the line and receives the answer. */
    byte[] exchangePacket(byte[] packet, Duration timeout) {
        link.send(packet);
        return receive(packet, timeout);
    }

    /**
     * Sends packets ahead of the answers, and receives the answers; only for servers that read on
     * while they work.
     *
     * @param count how many
     * @param packets makes each one as it goes over the line, when it is its turn
     * @param window how many may lack their answer
     */
    List<byte[]> exchangeAll(int count, IntFunction<byte[]> packets, int window, Duration timeout) {
        boolean acknowledging = acknowledged;
        acknowledged = false;
        List<byte[]> answers = new ArrayList<>(count);
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        try {
            for (int sent = 0; answers.size() < count; ) {
                while (sent < count && sent - answers.size() < window) {
                    batch.writeBytes(packets.apply(sent++));
                    if (batch.size() >= BATCH_BYTES) {
                        sendAll(batch);
                    }
                }
                sendAll(batch);
                // Half of the window is free again before more is sent: fewer, larger pieces.
                int enough =
                        sent == count ? count : Math.max(answers.size() + 1, sent - window / 2);
                while (answers.size() < enough) {
                    if (position == limit && sent - answers.size() > MANY_ANSWERS) {
                        LockSupport.parkNanos(GATHER_NANOS);
                    }
                    answers.add(receive(timeout));
                }
            }
        } finally {
            acknowledged = acknowledging;
        }
        if (acknowledging) {
            byte[] acknowledgements = new byte[count];
            Arrays.fill(acknowledgements, (byte) '+');
            link.send(acknowledgements);
        }
        return answers;
    }

    private void sendAll(ByteArrayOutputStream batch) {
        if (batch.size() > 0) {
            link.send(batch.toByteArray());
            batch.reset();
        }
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

    /** A packet of text and then bytes as digits, made in one go since it is most of a transfer. */
    static byte[] hexPacket(String head, byte[] data, int from, int to) {
        byte[] packet = new byte[head.length() + 2 * (to - from) + 4];
        int sum = 0;
        packet[0] = '$';
        int at = 1;
        for (; at <= head.length(); at++) {
            packet[at] = (byte) head.charAt(at - 1);
            sum += packet[at];
        }
        sum += Hex.encode(data, from, to, packet, at);
        at = packet.length - 3;
        packet[at] = '#';
        packet[at + 1] = Hex.digit(sum >> 4);
        packet[at + 2] = Hex.digit(sum);
        return packet;
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
                if (checksumFits) {
                    return escapes ? decoded(raw) : raw;
                }
                if (++resends > MOST_RESENDS) {
                    throw unreliable("sends wrong checksums");
                }
            } else if (b != '+' && b != '-' && ++garbage > MOST_GARBAGE_BYTES) {
                throw notGdb("sends something else");
            }
        }
    }

    /** The body of a packet, acknowledged; says whether it was whole and has escapes. */
    private byte[] untilChecksum(long deadline, Duration timeout) {
        ByteArrayOutputStream before = new ByteArrayOutputStream(0);
        int sum = 0;
        escapes = false;
        while (true) {
            int from = position;
            int at = from;
            byte b = 0;
            // '#' and '$' end it, '}' and '*' must be undone: all else is only added up.
            for (; at < limit && (b = buffer[at]) != '#' && b != '$'; at++) {
                sum += b;
                escapes |= b == ESCAPE || b == '*';
            }
            position = at;
            if (at < limit && b == '#') {
                byte[] body = body(before, from, at);
                position++;
                finish(sum, deadline, timeout);
                return body;
            }
            if (at < limit) {
                before.reset();
                sum = 0;
                escapes = false;
                position++;
            } else {
                before.write(buffer, from, at - from);
                next(deadline, timeout);
                position--;
            }
        }
    }

    private byte[] body(ByteArrayOutputStream before, int from, int to) {
        if (before.size() == 0) {
            return Arrays.copyOfRange(buffer, from, to);
        }
        before.write(buffer, from, to - from);
        return before.toByteArray();
    }

    private void finish(int sum, long deadline, Duration timeout) {
        int stated = Hex.value(next(deadline, timeout)) << 4 | Hex.value(next(deadline, timeout));
        checksumFits = stated == (sum & 0xff);
        if (!acknowledged && !checksumFits) {
            throw unreliable("sends wrong checksums");
        }
        if (acknowledged) {
            link.send(new byte[] {(byte) (checksumFits ? '+' : '-')});
        }
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
