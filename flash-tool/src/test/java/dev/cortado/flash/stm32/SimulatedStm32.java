package dev.cortado.flash.stm32;

import dev.cortado.flash.link.SimulatedUart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bootloader of an STM32 with 64 pages of 1 KB at 0x08000000, as AN3155 says. */
final class SimulatedStm32 extends SimulatedUart {

    static final int ORIGIN = 0x0800_0000;
    private static final int PAGE = 1024;
    private static final int ACK = 0x79;
    private static final int NACK = 0x1F;

    final byte[] flash = new byte[64 * PAGE];
    final List<Integer> erasedPages = new ArrayList<>();
    boolean readProtected;
    boolean writeProtected;
    boolean extendedErase = true;
    boolean deaf;
    boolean garbage;
    int started;

    private final List<Integer> input = new ArrayList<>();
    private boolean synchronised;
    private int command = -1;
    private int address = -1;

    SimulatedStm32() {
        Arrays.fill(flash, (byte) 0xff);
    }

    @Override
    protected void accept(int b) {
        if (deaf) {
            return;
        }
        if (garbage) {
            emit(0x42);
            return;
        }
        input.add(b);
        if (!synchronised) {
            synchronised = b == 0x7F;
            input.clear();
            emit(synchronised ? ACK : NACK);
        } else if (command < 0) {
            acceptCommand();
        } else if (address < 0 && command != eraseCommand()) {
            acceptAddress();
        } else {
            acceptRest();
        }
    }

    private int eraseCommand() {
        return extendedErase ? 0x44 : 0x43;
    }

    private void acceptCommand() {
        if (input.size() == 1 && input.getFirst() == 0x7F) {
            input.clear();
            emit(NACK);
            return;
        }
        if (input.size() < 2) {
            return;
        }
        int code = input.getFirst();
        boolean complement = (input.get(1) ^ 0xff) == code;
        input.clear();
        boolean guarded = code == 0x11 || code == 0x21 || code == 0x31 || code == eraseCommand();
        if (!complement || readProtected && guarded) {
            emit(NACK);
        } else if (code == 0x00) {
            emit(ACK, 6, 0x31, 0x00, 0x02, 0x11, 0x21, 0x31, eraseCommand(), ACK);
        } else if (code == 0x02) {
            emit(ACK, 1, 0x04, 0x10, ACK);
        } else if (guarded) {
            command = code;
            address = -1;
            emit(ACK);
        } else {
            emit(NACK);
        }
    }

    private void acceptAddress() {
        if (input.size() < 5) {
            return;
        }
        int sum = 0;
        int value = 0;
        for (int i = 0; i < 4; i++) {
            sum ^= input.get(i);
            value = value << 8 | input.get(i);
        }
        boolean valid = sum == input.get(4) && value >= ORIGIN && value < ORIGIN + flash.length;
        input.clear();
        if (!valid) {
            refuse();
            return;
        }
        address = value;
        emit(ACK);
        if (command == 0x21) {
            started = value;
            command = -1;
        }
    }

    private void acceptRest() {
        switch (command) {
            case 0x11 -> acceptRead();
            case 0x31 -> acceptWrite();
            default -> acceptErase();
        }
    }

    private void acceptRead() {
        if (input.size() < 2) {
            return;
        }
        int count = input.getFirst() + 1;
        boolean valid = (input.getFirst() ^ 0xff) == input.get(1);
        input.clear();
        if (!valid || address - ORIGIN + count > flash.length) {
            refuse();
            return;
        }
        emit(ACK);
        for (int i = 0; i < count; i++) {
            emit(flash[address - ORIGIN + i]);
        }
        command = -1;
    }

    private void acceptWrite() {
        int count = input.getFirst() + 1;
        if (input.size() < count + 2) {
            return;
        }
        List<Integer> packet = List.copyOf(input);
        input.clear();
        int sum = packet.stream().limit(count + 1L).reduce(0, (a, b) -> a ^ b);
        if (sum != packet.getLast() || writeProtected || address % 4 != 0 || count % 4 != 0) {
            refuse();
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = address - ORIGIN + i;
            if (flash[at] != (byte) 0xff) {
                throw new AssertionError("write to a page that is not erased");
            }
            flash[at] = (byte) (int) packet.get(1 + i);
        }
        command = -1;
        emit(ACK);
    }

    private void acceptErase() {
        int width = extendedErase ? 2 : 1;
        if (input.size() < width) {
            return;
        }
        int count = number(0, width) + 1;
        if (input.size() < width * (count + 1) + 1) {
            return;
        }
        int sum = input.stream().limit(input.size() - 1L).reduce(0, (a, b) -> a ^ b);
        boolean valid = sum == input.getLast() && !writeProtected;
        List<Integer> pages = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            pages.add(number(i, width));
        }
        input.clear();
        if (!valid) {
            refuse();
            return;
        }
        for (int page : pages) {
            Arrays.fill(flash, page * PAGE, (page + 1) * PAGE, (byte) 0xff);
        }
        erasedPages.addAll(pages);
        command = -1;
        emit(ACK);
    }

    private int number(int index, int width) {
        int number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | input.get(index * width + i);
        }
        return number;
    }

    private void refuse() {
        command = -1;
        emit(NACK);
    }
}
