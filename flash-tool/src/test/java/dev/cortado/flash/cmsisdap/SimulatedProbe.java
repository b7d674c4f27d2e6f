package dev.cortado.flash.cmsisdap;

import dev.cortado.flash.usb.UsbRefusals;
import dev.cortado.flash.usb.UsbTimeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A CMSIS-DAP probe that insists on lengths, order and the number of its buffers. */
final class SimulatedProbe implements DapTransport {

    final SimulatedChip chip;
    int packetBytes = 64;
    int packetCount = 4;
    int capabilities = 1;
    boolean reports;
    boolean mute;
    boolean garbage;
    int shortAnswers;
    int damagedTransfers;
    int unpluggedAfter = Integer.MAX_VALUE;
    int commands;
    int mostUnderWay;
    int clockHz;
    boolean closed;

    private final Deque<byte[]> answers = new ArrayDeque<>();
    private boolean connected;
    private int waitRetries;
    private int matchRetries;
    private int mask;

    SimulatedProbe(SimulatedChip chip) {
        this.chip = chip;
    }

    @Override
    public String name() {
        return "Test probe";
    }

    @Override
    public int initialPacketBytes() {
        return 64;
    }

    private void requirePlugged() {
        if (--unpluggedAfter < 0) {
            throw UsbRefusals.unplugged(name(), new IOException("no such device"));
        }
    }

    @Override
    public void send(byte[] command) {
        requirePlugged();
        commands++;
        if (command.length > packetBytes) {
            throw new AssertionError("packet of " + command.length + " bytes");
        }
        byte[] answer = answer(ByteBuffer.wrap(command).order(ByteOrder.LITTLE_ENDIAN));
        if (shortAnswers > 0 && answer.length > 3) {
            shortAnswers--;
            answer = Arrays.copyOf(answer, answer.length - 2);
        }
        answers.add(garbage ? new byte[] {(byte) 0xFF} : answer);
        mostUnderWay = Math.max(mostUnderWay, answers.size());
        if (answers.size() > packetCount) {
            throw new AssertionError("more packets under way than buffers");
        }
    }

    @Override
    public byte[] receive(int mostBytes, Duration timeout) {
        requirePlugged();
        if (mute || answers.isEmpty()) {
            throw new UsbTimeException(name());
        }
        byte[] answer = answers.remove();
        return reports ? Arrays.copyOf(answer, packetBytes) : answer;
    }

    private byte[] answer(ByteBuffer c) {
        int id = c.get() & 0xff;
        byte[] answer =
                switch (id) {
                    case 0x00 -> info(c.get() & 0xff);
                    case 0x01 -> {
                        c.getShort();
                        yield new byte[] {1, 0};
                    }
                    case 0x02 -> {
                        connected = c.get() == 1 && (capabilities & 1) == 1;
                        yield new byte[] {2, (byte) (connected ? 1 : 0)};
                    }
                    case 0x03 -> {
                        connected = false;
                        yield new byte[] {3, 0};
                    }
                    case 0x04 -> {
                        c.get();
                        waitRetries = c.getShort() & 0xffff;
                        matchRetries = c.getShort() & 0xffff;
                        yield new byte[] {4, 0};
                    }
                    case 0x05 -> transfer(c);
                    case 0x06 -> block(c);
                    case 0x08 -> {
                        c.get();
                        chip.write(false, 0, c.getInt());
                        yield new byte[] {8, 0};
                    }
                    case 0x10 -> {
                        chip.reset((c.get() & c.get() & 0x80) != 0);
                        c.getInt();
                        yield new byte[] {0x10, (byte) 0x80};
                    }
                    case 0x11 -> {
                        clockHz = c.getInt();
                        yield new byte[] {0x11, 0};
                    }
                    case 0x12 -> sequence(c);
                    case 0x13 -> {
                        c.get();
                        yield new byte[] {0x13, 0};
                    }
                    default -> new byte[] {(byte) 0xFF};
                };
        if (c.hasRemaining()) {
            throw new AssertionError("%d bytes too many for %02x".formatted(c.remaining(), id));
        }
        return answer;
    }

    private byte[] info(int id) {
        return switch (id) {
            case 0xF0 -> new byte[] {0, 1, (byte) capabilities};
            case 0xFE -> new byte[] {0, 1, (byte) packetCount};
            case 0xFF -> new byte[] {0, 2, (byte) packetBytes, (byte) (packetBytes >> 8)};
            default -> new byte[] {0, 0};
        };
    }

    private byte[] sequence(ByteBuffer c) {
        int bits = c.get() & 0xff;
        bits = bits == 0 ? 256 : bits;
        byte[] data = new byte[(bits + 7) / 8];
        c.get(data);
        chip.sequence(bits, data);
        return new byte[] {0x12, 0};
    }

    private int retried(boolean ap, boolean read, int offset, int[] word) {
        if (damagedTransfers > 0 && ap) {
            damagedTransfers--;
            return 8 | 7;
        }
        for (int i = 0; ; i++) {
            int ack = read ? chip.read(ap, offset, word) : chip.write(ap, offset, word[0]);
            if (ack != SimulatedChip.WAIT || i == waitRetries) {
                return ack;
            }
        }
    }

    private byte[] transfer(ByteBuffer c) {
        requireConnected(c.get());
        int count = c.get() & 0xff;
        ByteBuffer words = ByteBuffer.allocate(packetBytes).order(ByteOrder.LITTLE_ENDIAN);
        int done = 0;
        int ack = SimulatedChip.OK;
        boolean failed = false;
        for (int i = 0; i < count; i++) {
            int request = c.get();
            boolean ap = (request & 1) != 0;
            boolean read = (request & 2) != 0;
            boolean match = (request & 0x10) != 0;
            int[] word = {!read || match ? c.getInt() : 0};
            if (failed) {
                continue;
            }
            if (!read && (request & 0x20) != 0) {
                mask = word[0];
                done++;
                continue;
            }
            int wanted = word[0];
            ack = retried(ap, read, request & 12, word);
            for (int n = 0; match && ack == 1 && (word[0] & mask) != wanted; n++) {
                if (n == matchRetries) {
                    ack |= 0x10;
                    break;
                }
                ack = retried(ap, true, request & 12, word);
            }
            failed = ack != SimulatedChip.OK;
            if (!failed) {
                done++;
                if (read && !match) {
                    words.putInt(word[0]);
                }
            }
        }
        return ByteBuffer.allocate(3 + words.position())
                .put((byte) 5)
                .put((byte) done)
                .put((byte) ack)
                .put(words.flip())
                .array();
    }

    private byte[] block(ByteBuffer c) {
        requireConnected(c.get());
        int count = c.getShort() & 0xffff;
        int request = c.get();
        boolean read = (request & 2) != 0;
        if (read && 4 + 4 * count > packetBytes) {
            throw new AssertionError("answer longer than a packet");
        }
        ByteBuffer words = ByteBuffer.allocate(packetBytes).order(ByteOrder.LITTLE_ENDIAN);
        int done = 0;
        int ack = SimulatedChip.OK;
        for (int i = 0; i < count; i++) {
            int[] word = {read ? 0 : c.getInt()};
            if (ack != SimulatedChip.OK) {
                continue;
            }
            ack = retried((request & 1) != 0, read, request & 12, word);
            if (ack == SimulatedChip.OK) {
                done++;
                if (read) {
                    words.putInt(word[0]);
                }
            }
        }
        return ByteBuffer.allocate(4 + words.position())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 6)
                .putShort((short) done)
                .put((byte) ack)
                .put(words.flip())
                .array();
    }

    private void requireConnected(byte index) {
        if (!connected || index != 0) {
            throw new AssertionError("transfer without connection");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
