package dev.cortado.flash.stm32;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.link.ByteReader;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The commands of AN3155. */
final class Stm32Bootloader {

    static final int MOST_BYTES = 256;

    private static final int SYNCHRONISE = 0x7F;
    private static final int ACK = 0x79;
    private static final int NACK = 0x1F;
    private static final int GET = 0x00;
    private static final int GET_ID = 0x02;
    private static final int READ_MEMORY = 0x11;
    private static final int GO = 0x21;
    private static final int WRITE_MEMORY = 0x31;
    private static final int ERASE = 0x43;
    private static final int EXTENDED_ERASE = 0x44;

    /** AN3155 3.7: at most 255 pages in one command of the plain erasure. */
    private static final int MOST_PAGES = 255;

    private static final Duration ANSWER_TIME = Duration.ofSeconds(1);
    private static final Duration SYNCHRONISE_TIME = Duration.ofMillis(500);
    private static final Duration WRITE_TIME = Duration.ofSeconds(2);
    private static final Duration ERASE_TIME_PER_PAGE = Duration.ofSeconds(3);
    private static final int SYNCHRONISE_ATTEMPTS = 4;

    private final ByteLink link;
    private final ByteReader reader;
    private final Set<Integer> commands = new HashSet<>();

    private Stm32Bootloader(ByteLink link) {
        this.link = link;
        this.reader = new ByteReader(link);
    }

    /**
     * Has the bootloader find the baud rate and tell what it can.
     *
     * @throws FlashException if it does not answer
     */
    static Stm32Bootloader synchronise(ByteLink link) {
        Stm32Bootloader bootloader = new Stm32Bootloader(link);
        bootloader.synchronise();
        bootloader.get();
        return bootloader;
    }

    /** One that is synchronised already answers NACK, since 0x7F is no command (AN3155 2). */
    private void synchronise() {
        for (int i = 0; i < SYNCHRONISE_ATTEMPTS; i++) {
            link.send(new byte[] {SYNCHRONISE});
            OptionalInt answer = reader.next(SYNCHRONISE_TIME);
            if (answer.isPresent() && (answer.getAsInt() == ACK || answer.getAsInt() == NACK)) {
                return;
            }
            if (answer.isPresent()) {
                reader.drain(Duration.ofMillis(50));
            }
        }
        throw new FlashException(
                "no STM32 bootloader answers on " + link.name(),
                "Set BOOT0 high, reset the board, and repeat; check that TX and RX are crossed and"
                        + " that this UART is one the bootloader listens to (ST AN2606).");
    }

    private void get() {
        command(GET);
        int count = read();
        byte[] answer = readBytes(count + 1);
        requireAck(ANSWER_TIME, "GET", "");
        for (int i = 1; i < answer.length; i++) {
            commands.add(answer[i] & 0xff);
        }
    }

    /** The chip's product identity, AN2606. */
    int productId() {
        command(GET_ID);
        byte[] id = readBytes(read() + 1);
        requireAck(ANSWER_TIME, "GET ID", "");
        int product = 0;
        for (byte b : id) {
            product = product << 8 | b & 0xff;
        }
        return product;
    }

    byte[] read(long address, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        while (bytes.size() < length) {
            int count = Math.min(MOST_BYTES, length - bytes.size());
            command(READ_MEMORY);
            sendAddress(address + bytes.size(), "read");
            send(count - 1, ~(count - 1));
            requireAck(ANSWER_TIME, "READ MEMORY", "");
            bytes.writeBytes(readBytes(count));
        }
        return bytes.toByteArray();
    }

    /** Writes bytes, at most 256 with one command; address and length are multiples of 4. */
    void write(long address, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += MOST_BYTES) {
            int count = Math.min(MOST_BYTES, bytes.length - from);
            command(WRITE_MEMORY);
            sendAddress(address + from, "write");
            byte[] packet = new byte[count + 2];
            packet[0] = (byte) (count - 1);
            System.arraycopy(bytes, from, packet, 1, count);
            packet[count + 1] = (byte) xor(packet, 0, count + 1);
            link.send(packet);
            requireAck(
                    WRITE_TIME,
                    "WRITE MEMORY at 0x%08X".formatted(address + from),
                    "; is the flash write protected?");
        }
    }

    /** Erases pages by their numbers. */
    void erase(List<Integer> pages) {
        boolean extended = commands.contains(EXTENDED_ERASE);
        for (int from = 0; from < pages.size(); from += MOST_PAGES) {
            List<Integer> some = pages.subList(from, Math.min(from + MOST_PAGES, pages.size()));
            command(extended ? EXTENDED_ERASE : ERASE);
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            put(packet, some.size() - 1, extended);
            some.forEach(page -> put(packet, page, extended));
            byte[] bytes = packet.toByteArray();
            packet.write(xor(bytes, 0, bytes.length));
            link.send(packet.toByteArray());
            requireAck(
                    ERASE_TIME_PER_PAGE.multipliedBy(some.size()),
                    "ERASE",
                    "; is the flash write protected?");
        }
    }

    private static void put(ByteArrayOutputStream packet, int number, boolean twoBytes) {
        if (twoBytes) {
            packet.write(number >> 8);
        }
        packet.write(number);
    }

    /** Starts the program whose vectors are at an address; the bootloader is gone then. */
    void go(long address) {
        command(GO);
        sendAddress(address, "start");
    }

    private void command(int code) {
        send(code, ~code);
        OptionalInt answer = reader.next(ANSWER_TIME);
        if (answer.isPresent() && answer.getAsInt() == NACK) {
            throw new FlashException(
                    "the STM32 bootloader refuses command 0x%02X: the chip is protected against"
                                    .formatted(code)
                            + " reading and writing, or its bootloader does not have the command",
                    "Remove the read-out protection with STM32CubeProgrammer, which erases the"
                            + " whole flash, and repeat.");
        }
        requireAck(answer, "command 0x%02X".formatted(code), "");
    }

    private void sendAddress(long address, String verb) {
        byte[] packet = new byte[5];
        for (int i = 0; i < 4; i++) {
            packet[i] = (byte) (address >> 24 - 8 * i);
        }
        packet[4] = (byte) xor(packet, 0, 4);
        link.send(packet);
        OptionalInt answer = reader.next(ANSWER_TIME);
        if (answer.isPresent() && answer.getAsInt() == NACK) {
            throw new FlashException(
                    "the STM32 bootloader cannot %s at 0x%08X".formatted(verb, address),
                    "Check that --board is the board there: the address is not in its memory.");
        }
        requireAck(answer, "an address", "");
    }

    private void send(int... bytes) {
        byte[] packet = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packet[i] = (byte) bytes[i];
        }
        link.send(packet);
    }

    private int read() {
        return readBytes(1)[0] & 0xff;
    }

    private byte[] readBytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            OptionalInt next = reader.next(ANSWER_TIME);
            if (next.isEmpty()) {
                throw new FlashException(
                        "the STM32 bootloader on %s stopped after %d of %d bytes"
                                .formatted(link.name(), i, count),
                        "Check the cable, try a lower ?baud=, reset the board with BOOT0 high, and"
                                + " repeat.");
            }
            bytes[i] = (byte) next.getAsInt();
        }
        return bytes;
    }

    private void requireAck(Duration timeout, String what, String cause) {
        requireAck(reader.next(timeout), what, cause);
    }

    private void requireAck(OptionalInt answer, String what, String cause) {
        if (answer.isEmpty()) {
            throw new FlashException(
                    "the STM32 bootloader on %s does not answer to %s; was the board unplugged or"
                                    .formatted(link.name(), what)
                            + " reset?",
                    "Reset the board with BOOT0 high, and repeat the command.");
        }
        if (answer.getAsInt() == NACK) {
            throw new FlashException(
                    "the STM32 bootloader refuses " + what + cause,
                    "Remove write protection with STM32CubeProgrammer; if the line is noisy, try a"
                            + " lower ?baud=.");
        }
        if (answer.getAsInt() != ACK) {
            throw new FlashException(
                    "garbage on %s: 0x%02X instead of an answer to %s"
                            .formatted(link.name(), answer.getAsInt(), what),
                    "Check ground and cable, try a lower ?baud=, reset the board with BOOT0 high,"
                            + " and repeat.");
        }
    }

    private static int xor(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return sum & 0xff;
    }
}
