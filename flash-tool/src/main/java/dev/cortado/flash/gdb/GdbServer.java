package dev.cortado.flash.gdb;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.link.ByteLink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The commands of a GDB server, GDB manual E.2 to E.6. */
final class GdbServer {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final Duration FLASH_TIME = Duration.ofSeconds(60);

    /** GDB's own default when the server states none. */
    private static final int DEFAULT_PACKET_BYTES = 400;

    private static final int MAX_PACKET_BYTES = 64 * 1024;

    /** Longest command before the data: {@code M}, two numbers of 8 digits, separators. */
    private static final int COMMAND_BYTES = 32;

    /** Of each command and its answer one is short, so that neither side waits for the other. */
    private static final int QEMU_WINDOW = 1024;

    private final PacketChannel channel;
    private final Map<String, String> features = new HashMap<>();
    private boolean binaryWrites;
    private boolean checksums = true;
    private int window = 1;

    private GdbServer(PacketChannel channel) {
        this.channel = channel;
    }

    /**
     * Agrees with a server on how to talk, and has the board halted.
     *
     * @throws FlashException if it does not talk so, or has no board
     */
    static GdbServer greet(ByteLink link) {
        GdbServer server = new GdbServer(new PacketChannel(link));
        link.send(new byte[] {'+'});
        String supported = server.ask("qSupported:xmlRegisters=arm");
        while (Answer.isStop(supported)) {
            // QEMU 7 tells that it has just stopped the board without being asked.
            supported = Answer.text(server.channel.receive(ANSWER_TIME));
        }
        for (String feature : supported.split(";")) {
            int equals = feature.indexOf('=');
            if (equals > 0) {
                server.features.put(feature.substring(0, equals), feature.substring(equals + 1));
            } else if (feature.endsWith("+")) {
                server.features.put(feature.substring(0, feature.length() - 1), "+");
            }
        }
        if (server.has("QStartNoAckMode") && server.ask("QStartNoAckMode").equals("OK")) {
            server.channel.stopAcknowledging();
        }
        server.halt();
        server.binaryWrites = server.ask("X0,0:").equals("OK");
        return server;
    }

    /** Whether QEMU is the server; then several commands may be under way at once. */
    boolean isQemu() {
        boolean qemu = ask("qqemu.sstepbits").startsWith("ENABLE");
        window = qemu ? QEMU_WINDOW : 1;
        return qemu;
    }

    String name() {
        return channel.link().name();
    }

    boolean has(String feature) {
        return features.getOrDefault(feature, "").equals("+");
    }

    /** Asks and gets text; empty means that the server does not know the command. */
    String ask(String command) {
        return Answer.text(exchange(Answer.bytes(command), ANSWER_TIME));
    }

    /** Memory of the board. */
    byte[] read(long address, int length) {
        byte[] all = new byte[length];
        int most = Math.max(4, packetBytes() / 2 & ~15);
        for (int at = 0; at < length; ) {
            int first = at;
            int left = length - at;
            for (byte[] answer :
                    exchangeAll(
                            (left + most - 1) / most,
                            i ->
                                    PacketChannel.packet(
                                            Answer.bytes(
                                                    "m"
                                                            + range(
                                                                    address + first + i * most,
                                                                    Math.min(
                                                                            most,
                                                                            left - i * most)))))) {
                int count = Math.min(most, length - at);
                byte[] some = memory(answer, address + at, count);
                System.arraycopy(some, 0, all, at, some.length);
                at += some.length;
                if (some.length < count) {
                    break;
                }
            }
        }
        return all;
    }

    private static String range(long address, int length) {
        return Long.toHexString(address) + "," + Integer.toHexString(length);
    }

    private byte[] memory(byte[] answer, long address, int most) {
        if (!Answer.isError(answer)) {
            try {
                byte[] bytes = Hex.decode(answer, 0);
                if (bytes.length > 0 && bytes.length <= most) {
                    return bytes;
                }
            } catch (NumberFormatException e) {
                throw unreadable(address, Answer.text(answer));
            }
        }
        throw unreadable(address, Answer.text(answer));
    }

    private FlashException unreadable(long address, String answer) {
        return new FlashException(
                "%s cannot read memory at 0x%08X (it answers '%s')"
                        .formatted(name(), address, answer),
                "Check that --board is the board there, and that it is not protected against"
                        + " reading.");
    }

    /** Writes memory at once, as the core would. */
    void write(long address, byte[] data) {
        int overhead = binaryWrites ? 1 : 2;
        int most = Math.max(4, (packetBytes() - COMMAND_BYTES) / 2 / overhead * overhead & ~15);
        List<byte[]> answers =
                exchangeAll(
                        (data.length + most - 1) / most,
                        i -> {
                            int from = i * most;
                            int to = Math.min(from + most, data.length);
                            return binaryWrites
                                    ? PacketChannel.packet(
                                            binaryWrite("X", address + from, data, from, to))
                                    : PacketChannel.hexPacket(
                                            "M" + range(address + from, to - from) + ":",
                                            data,
                                            from,
                                            to);
                        });
        for (int i = 0; i < answers.size(); i++) {
            if (!Answer.text(answers.get(i)).equals("OK")) {
                throw unwritable(address + (long) i * most, Answer.text(answers.get(i)));
            }
        }
    }

    private FlashException unwritable(long address, String answer) {
        return new FlashException(
                "%s refuses to write memory at 0x%08X (it answers '%s')"
                        .formatted(name(), address, answer),
                "Check that --board is the board there, and that the GDB server is set up for it.");
    }

    private static byte[] binaryWrite(String kind, long address, byte[] data, int from, int to) {
        byte[] head = Answer.bytes("%s%x,%x:".formatted(kind, address, to - from));
        byte[] command = Arrays.copyOf(head, head.length + to - from);
        System.arraycopy(data, from, command, head.length, to - from);
        return command;
    }

    /** The CRC of memory, computed by the server's side; E.6 qCRC. */
    OptionalLong crc(long address, int length) {
        if (!checksums) {
            return OptionalLong.empty();
        }
        String answer =
                Answer.text(
                        exchange(
                                Answer.bytes("qCRC:%x,%x".formatted(address, length)), FLASH_TIME));
        if (answer.startsWith("C")) {
            try {
                return OptionalLong.of(Long.parseLong(answer.substring(1), 16));
            } catch (NumberFormatException e) {
                checksums = false;
                return OptionalLong.empty();
            }
        }
        checksums = false;
        return OptionalLong.empty();
    }

    /** A document of the server, piece by piece; E.6 qXfer. */
    Optional<String> document(String object, String annex) {
        if (!has("qXfer:" + object + ":read")) {
            return Optional.empty();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String command =
                    "qXfer:%s:read:%s:%x,%x"
                            .formatted(object, annex, all.size(), packetBytes() / 2);
            byte[] answer = exchange(Answer.bytes(command), ANSWER_TIME);
            if (answer.length == 0 || answer[0] != 'm' && answer[0] != 'l') {
                return Optional.empty();
            }
            all.write(answer, 1, answer.length - 1);
            if (answer[0] == 'l') {
                return Optional.of(all.toString(StandardCharsets.UTF_8));
            }
        }
    }

    /** Erases flash that the server's memory map has, E.3 vFlashErase. */
    void flashErase(long address, long length) {
        requireFlashOk(
                "erase",
                exchange(Answer.bytes("vFlashErase:%x,%x".formatted(address, length)), FLASH_TIME));
    }

    /** Writes erased flash; may take effect only with {@link #flashDone}. */
    void flashWrite(long address, byte[] data) {
        int most = Math.max(4, (packetBytes() - COMMAND_BYTES) / 2 & ~15);
        for (int from = 0; from < data.length; from += most) {
            int to = Math.min(from + most, data.length);
            byte[] head = Answer.bytes("vFlashWrite:%x:".formatted(address + from));
            byte[] command = Arrays.copyOf(head, head.length + to - from);
            System.arraycopy(data, from, command, head.length, to - from);
            requireFlashOk("write", exchange(command, FLASH_TIME));
        }
    }

    /** Completes erasing and writing. */
    void flashDone() {
        requireFlashOk("finish writing", exchange(Answer.bytes("vFlashDone"), FLASH_TIME));
    }

    private void requireFlashOk(String verb, byte[] answer) {
        String text = Answer.text(answer);
        if (!text.equals("OK")) {
            throw new FlashException(
                    "%s could not %s the flash (it answers '%s'): %s"
                            .formatted(
                                    name(),
                                    verb,
                                    text,
                                    text.equals("E.memtype")
                                            ? "the address is no flash for it"
                                            : "the flash may be protected"),
                    "Look at the GDB server's output; unlock or mass-erase the chip with the"
                            + " server's own commands.");
        }
    }

    /**
     * Has the server's own interpreter do something, E.6 qRcmd.
     *
     * @return its output, empty if the server has no interpreter or the command failed
     */
    Optional<String> command(String line) {
        StringBuilder output = new StringBuilder();
        byte[] answer =
                exchangeRaw(
                        Answer.bytes("qRcmd," + Answer.text(Hex.encode(Answer.bytes(line)))),
                        FLASH_TIME);
        while (answer.length > 1 && answer[0] == 'O' && answer[1] != 'K') {
            output.append(Answer.text(Hex.decode(answer, 1)));
            answer = channel.receive(FLASH_TIME);
        }
        String end = Answer.text(answer);
        if (end.isEmpty() || Answer.isError(answer)) {
            return Optional.empty();
        }
        if (!end.equals("OK")) {
            try {
                output.append(Answer.text(Hex.decode(answer, 0)));
            } catch (NumberFormatException notHexadecimal) {
                return Optional.empty();
            }
        }
        return Optional.of(output.toString());
    }

    /** Lets the board run and the server forget about this client. */
    void detach() {
        ask("D");
    }

    /** Lets the board run and passes on what it prints through the debugger. */
    void relay(Consumer<byte[]> output, Duration atMost) {
        channel.sendOnly(Answer.bytes("c"));
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            byte[] answer = channel.receive(atMost);
            if (answer.length > 1 && answer[0] == 'O') {
                output.accept(Hex.decode(answer, 1));
            } else {
                return;
            }
        }
    }

    /** Lets the core run until it stops by itself, as it does at a breakpoint. */
    void runUntilStopped() {
        String reason = Answer.text(exchange(Answer.bytes("c"), FLASH_TIME));
        if (!Answer.isStop(reason)) {
            throw new FlashException(
                    "the board at %s did not stop again (it answers '%s')"
                            .formatted(name(), reason),
                    "Power it off and on, and repeat the command.");
        }
    }

    private void halt() {
        String reason = ask("?");
        if (reason.startsWith("W") || reason.startsWith("X")) {
            // Black Magic Probe: the board is found by a scan and attached to by its number.
            command("swdp_scan");
            reason = ask("vAttach;1");
        }
        if (!Answer.isStop(reason)) {
            throw new FlashException(
                    "%s has no board to talk to (it answers '%s')".formatted(name(), reason),
                    "Check the board's power and the probe's wires, then start the GDB server"
                            + " again.");
        }
    }

    private int packetBytes() {
        try {
            int stated = Integer.parseInt(features.getOrDefault("PacketSize", ""), 16);
            return Math.clamp(stated, 64, MAX_PACKET_BYTES);
        } catch (NumberFormatException e) {
            return DEFAULT_PACKET_BYTES;
        }
    }

    /** Exchange that passes over output of the board. */
    private byte[] exchange(byte[] command, Duration timeout) {
        byte[] answer = exchangeRaw(command, timeout);
        while (Answer.isOutput(answer)) {
            answer = channel.receive(timeout);
        }
        return answer;
    }

    /** One by one, unless the server reads on while it works. */
    private List<byte[]> exchangeAll(int count, IntFunction<byte[]> packets) {
        if (window > 1 && count > 1) {
            return channel.exchangeAll(count, packets, window, ANSWER_TIME);
        }
        List<byte[]> answers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] answer = channel.exchangePacket(packets.apply(i), ANSWER_TIME);
            while (Answer.isOutput(answer)) {
                answer = channel.receive(ANSWER_TIME);
            }
            answers.add(answer);
        }
        return answers;
    }

    private byte[] exchangeRaw(byte[] command, Duration timeout) {
        return channel.exchange(command, timeout);
    }
}
