package dev.cortado.flash.gdb;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.link.ByteLink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A GDB server with 64 KB of flash in sectors of 1 KB at 0, as OpenOCD presents one; or with what a
 * test takes from it.
 */
final class SimulatedServer implements ByteLink {

    final byte[] flash = new byte[64 * 1024];
    final List<String> commands = new ArrayList<>();
    boolean memoryMap = true;
    boolean acknowledgesOff = true;
    boolean crc = true;
    boolean resetKnown = true;
    boolean protectedFlash;
    boolean unreadable;
    int cpuid = 0x410CC200;
    int blockSize = 1024;
    int damagedAnswers;
    int refusedPackets;
    int unpluggedAfter = Integer.MAX_VALUE;
    int mostBytesAtOnce = Integer.MAX_VALUE;
    String greeting = "";
    boolean mute;

    private final Deque<Byte> outgoing = new ArrayDeque<>();
    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private final boolean[] erased = new boolean[64 * 1024];
    private boolean acknowledging = true;
    private boolean inPacket;
    private int checksumDigits;
    private byte[] lastAnswer = new byte[0];

    SimulatedServer() {
        Arrays.fill(flash, (byte) 0x55);
    }

    @Override
    public String name() {
        return "test:3333";
    }

    @Override
    public void send(byte[] bytes) {
        for (byte b : bytes) {
            accept(b);
        }
    }

    private void accept(byte b) {
        if (!inPacket) {
            if (b == '$') {
                inPacket = true;
                packet.reset();
                checksumDigits = -1;
            } else if (b == '-') {
                emit(lastAnswer);
            }
            return;
        }
        packet.write(b);
        if (b == '#' && checksumDigits < 0) {
            checksumDigits = 2;
        } else if (checksumDigits > 0 && --checksumDigits == 0) {
            inPacket = false;
            complete();
        }
    }

    private void complete() {
        byte[] raw = packet.toByteArray();
        byte[] body = Arrays.copyOf(raw, raw.length - 3);
        int sum = 0;
        for (byte b : body) {
            sum += b;
        }
        int stated =
                Integer.parseInt(new String(raw, raw.length - 2, 2, StandardCharsets.US_ASCII), 16);
        if (stated != (sum & 0xff)) {
            throw new AssertionError("wrong checksum from the client");
        }
        if (--unpluggedAfter < 0) {
            throw new FlashException("the connection to test:3333 broke", "Start it again.");
        }
        if (mute) {
            return;
        }
        if (acknowledging && refusedPackets > 0) {
            refusedPackets--;
            emit(new byte[] {'-'});
            return;
        }
        if (acknowledging) {
            emit(new byte[] {'+'});
        }
        byte[] decoded = PacketChannel.decoded(body);
        answer(handle(decoded, new String(decoded, StandardCharsets.ISO_8859_1)));
    }

    private void answer(String text) {
        lastAnswer = PacketChannel.packet(text.getBytes(StandardCharsets.ISO_8859_1));
        byte[] sent = lastAnswer.clone();
        if (damagedAnswers > 0) {
            damagedAnswers--;
            sent[sent.length - 1] ^= 1;
        }
        emit(sent);
    }

    private void emit(byte[] bytes) {
        for (byte b : bytes) {
            outgoing.add(b);
        }
    }

    private String handle(byte[] bytes, String command) {
        commands.add(command.length() > 40 ? command.substring(0, 40) : command);
        if (command.startsWith("qSupported")) {
            return greeting.isEmpty()
                    ? "PacketSize=400"
                            + (memoryMap ? ";qXfer:memory-map:read+" : "")
                            + (acknowledgesOff ? ";QStartNoAckMode+" : "")
                    : greeting;
        }
        if (command.equals("QStartNoAckMode")) {
            acknowledging = false;
            return "OK";
        }
        if (command.equals("?")) {
            return "T05thread:1;";
        }
        if (command.startsWith("qXfer:memory-map")) {
            return xmlPiece(command);
        }
        if (command.startsWith("qCRC:") && crc) {
            long[] range = range(command.substring(5));
            return "C%x"
                    .formatted(
                            GdbCrc.of(
                                    Arrays.copyOfRange(
                                            flash, (int) range[0], (int) (range[0] + range[1]))));
        }
        if (command.startsWith("m")) {
            return read(range(command.substring(1)));
        }
        if (command.startsWith("vFlash")) {
            return flashCommand(bytes, command);
        }
        if (command.startsWith("qRcmd,")) {
            String line =
                    new String(
                            Hex.decode(command.substring(6).getBytes(StandardCharsets.US_ASCII), 0),
                            StandardCharsets.US_ASCII);
            commands.add("monitor " + line);
            if (line.equals("reset run") && resetKnown) {
                answer("O" + text("resetting\n"));
                return "OK";
            }
            return "E01";
        }
        if (command.startsWith("Me000ed0c,4:0400fa05") || command.equals("D")) {
            return "OK";
        }
        return "";
    }

    private static String text(String output) {
        return new String(
                Hex.encode(output.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
    }

    private String xmlPiece(String command) {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE memory-map PUBLIC \"+//IDN gnu.org//DTD GDB"
                        + " Memory Map V1.0//EN\" \"http://sourceware.org/gdb/gdb-memory-map.dtd\">"
                        + "<memory-map><memory type=\"ram\" start=\"0x20000000\""
                        + " length=\"0x4000\"/><memory type=\"flash\" start=\"0x0\""
                        + " length=\"0x10000\"><property name=\"blocksize\">0x"
                        + Integer.toHexString(blockSize)
                        + "</property></memory></memory-map>";
        long[] range = range(command.substring(command.lastIndexOf(':') + 1));
        int to = (int) Math.min(xml.length(), range[0] + range[1]);
        return (to == xml.length() ? "l" : "m") + xml.substring((int) range[0], to);
    }

    private String read(long[] range) {
        if (range[0] == 0xE000ED00L) {
            return "%08x".formatted(Integer.reverseBytes(cpuid));
        }
        if (unreadable || range[0] + range[1] > flash.length) {
            return "E0e";
        }
        return new String(
                Hex.encode(Arrays.copyOfRange(flash, (int) range[0], (int) (range[0] + range[1]))),
                StandardCharsets.US_ASCII);
    }

    private String flashCommand(byte[] bytes, String command) {
        if (protectedFlash) {
            return "E01";
        }
        if (command.startsWith("vFlashErase:")) {
            long[] range = range(command.substring(12));
            if (range[0] % blockSize != 0 || range[1] % blockSize != 0) {
                return "E.unaligned";
            }
            Arrays.fill(flash, (int) range[0], (int) (range[0] + range[1]), (byte) 0xff);
            Arrays.fill(erased, (int) range[0], (int) (range[0] + range[1]), true);
            return "OK";
        }
        if (command.startsWith("vFlashWrite:")) {
            int colon = command.indexOf(':', 12);
            int address = Integer.parseInt(command.substring(12, colon), 16);
            for (int i = colon + 1; i < bytes.length; i++, address++) {
                if (!erased[address]) {
                    return "E.not erased";
                }
                flash[address] = bytes[i];
            }
            return "OK";
        }
        return command.equals("vFlashDone") ? "OK" : "";
    }

    private static long[] range(String text) {
        String[] parts = text.split(",");
        return new long[] {Long.parseLong(parts[0], 16), Long.parseLong(parts[1], 16)};
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration timeout) {
        int count = 0;
        while (count < Math.min(length, mostBytesAtOnce) && !outgoing.isEmpty()) {
            buffer[offset + count++] = outgoing.remove();
        }
        if (count == 0) {
            try {
                Thread.sleep(Math.min(20, timeout.toMillis()));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return count;
    }

    @Override
    public void close() {
        commands.add("closed");
    }
}
