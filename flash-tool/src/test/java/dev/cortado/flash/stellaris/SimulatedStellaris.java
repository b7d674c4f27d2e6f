package dev.cortado.flash.stellaris;

import dev.cortado.flash.link.SimulatedUart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The serial flash loader of a chip with 64 KB of flash at 0, as the data sheet says. */
final class SimulatedStellaris extends SimulatedUart {

    private static final int ACK = 0xCC;
    private static final int NAK = 0x33;

    final byte[] flash = new byte[64 * 1024];
    boolean deaf;
    boolean protectedFlash;
    int damagedPackets;
    int damagedAnswers;
    int zerosBeforeAnswers;
    boolean reset;

    private final List<Integer> input = new ArrayList<>();
    private boolean synchronised;
    private boolean awaitingAck;
    private int status = 0x40;
    private int at;
    private int end;

    @Override
    protected void accept(int b) {
        if (deaf) {
            return;
        }
        if (awaitingAck) {
            if (b == NAK) {
                sendStatus();
            } else if (b == ACK) {
                awaitingAck = false;
            } else {
                throw new AssertionError("the answer was not acknowledged");
            }
            return;
        }
        input.add(b);
        if (!synchronised) {
            if (input.size() == 2) {
                synchronised = input.equals(List.of(0x55, 0x55));
                input.clear();
                emit(synchronised ? ACK : NAK);
            }
            return;
        }
        if (input.getFirst() == 0) {
            input.clear();
        } else if (input.size() == input.getFirst()) {
            List<Integer> packet = List.copyOf(input);
            input.clear();
            acceptPacket(packet);
        }
    }

    private void acceptPacket(List<Integer> packet) {
        List<Integer> payload = packet.subList(2, packet.size());
        int sum = payload.stream().mapToInt(b -> b).sum() & 0xff;
        for (int i = 0; i < zerosBeforeAnswers; i++) {
            emit(0);
        }
        if (sum != packet.get(1) || damagedPackets > 0) {
            damagedPackets--;
            emit(NAK);
            return;
        }
        emit(ACK);
        switch (payload.getFirst()) {
            case 0x20 -> status = 0x40;
            case 0x21 -> download(word(payload, 1), word(payload, 5));
            case 0x23 -> sendStatus();
            case 0x24 -> write(payload.subList(1, payload.size()));
            case 0x25 -> {
                reset = true;
                synchronised = false;
            }
            default -> status = 0x41;
        }
    }

    private void download(int address, int length) {
        if (protectedFlash) {
            status = 0x44;
        } else if (address < 0 || length <= 0 || address + length > flash.length) {
            status = 0x43;
        } else if (address % 4 != 0 || length % 4 != 0) {
            status = 0x42;
        } else {
            status = 0x40;
            at = address;
            end = address + length;
            Arrays.fill(flash, address / 1024 * 1024, (end + 1023) / 1024 * 1024, (byte) 0xff);
        }
    }

    private void write(List<Integer> data) {
        if (at + data.size() > end) {
            status = 0x43;
            return;
        }
        for (int b : data) {
            flash[at++] = (byte) b;
        }
        status = 0x40;
    }

    private void sendStatus() {
        int sum = status;
        if (damagedAnswers > 0) {
            damagedAnswers--;
            sum++;
        }
        emit(3, sum, status);
        awaitingAck = true;
    }

    private static int word(List<Integer> payload, int from) {
        int word = 0;
        for (int i = 0; i < 4; i++) {
            word = word << 8 | payload.get(from + i);
        }
        return word;
    }
}
