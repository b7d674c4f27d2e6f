package dev.cortado.drivers.cfi;

import dev.cortado.abi.Address;
import dev.cortado.abi.HostMemory;

/**
 * Two 16-bit chips of Intel's command set side by side, over host memory from address 0: blocks are
 * locked when power comes, bits are only cleared by programming, errors stay in the status until
 * they are cleared, and what the manual leaves undefined is refused.
 */
final class SimulatedChips implements AutoCloseable {

    static final int BLOCK_BYTES = 256 * 1024;
    static final int BLOCKS = 4;

    /** The write buffers of both chips together. */
    private static final int BUFFER_BYTES = 2 * 1024;

    private static final int READY = 0x80;
    private static final int ERASE_ERROR = 0x20;
    private static final int PROGRAM_ERROR = 0x10;
    private static final int LOCKED = 0x02;

    private enum Mode {
        ARRAY,
        STATUS,
        LOCK_SETUP,
        ERASE_SETUP,
        COUNT,
        DATA,
        CONFIRM
    }

    private final HostMemory memory = HostMemory.open(0, BLOCKS * BLOCK_BYTES);
    private final boolean[] unlocked = new boolean[BLOCKS];
    private final int[] buffer = new int[BUFFER_BYTES / 4];
    private Mode mode = Mode.ARRAY;
    private int errors;
    private int busyReads;
    private int start;
    private int words;
    private int taken;

    /** Error bits that the next operation ends with, in either chip. */
    int failure;

    /** Whether operations do nothing and report success. */
    boolean worn;

    /** How often both chips' status is read before they are ready; the second takes longer. */
    int patience = 3;

    int erasures;
    int programmings;

    SimulatedChips() {
        Address flash = Address.of(0);
        for (int at = 0; at < BLOCKS * BLOCK_BYTES; at += 4) {
            flash.storeInt(at, -1);
        }
    }

    boolean isReadable() {
        return mode == Mode.ARRAY && errors == 0;
    }

    int read(int address) {
        if (mode == Mode.ARRAY) {
            return Address.of(0).loadInt(address);
        }
        int status = errors;
        if (busyReads > 0) {
            busyReads--;
            return busyReads > 0 ? status : status | READY;
        }
        return status | READY << 16 | READY;
    }

    void write(int address, int value) {
        require(address >= 0 && address < BLOCKS * BLOCK_BYTES && address % 4 == 0, "address");
        if (mode == Mode.DATA) {
            data(address, value);
            return;
        }
        require(value >>> 16 == (value & 0xffff), "both chips get the same");
        require(busyReads == 0, "no command while busy");
        int command = value & 0xffff;
        switch (mode) {
            case ARRAY, STATUS -> command(address, command);
            case LOCK_SETUP -> {
                require(command == 0xD0, "unlock");
                unlocked[address / BLOCK_BYTES] = true;
                finish();
            }
            case ERASE_SETUP -> {
                require(command == 0xD0, "confirmation");
                require(address / BLOCK_BYTES == start / BLOCK_BYTES, "the block of the setup");
                erase();
            }
            case COUNT -> {
                words = command + 1;
                require(words * 4 <= BUFFER_BYTES, "no more than the buffer has");
                require(address / BLOCK_BYTES == start / BLOCK_BYTES, "the block of the setup");
                taken = 0;
                mode = Mode.DATA;
            }
            case CONFIRM -> {
                require(command == 0xD0, "confirmation");
                program();
            }
            default -> throw new IllegalStateException(mode.name());
        }
    }

    private void command(int address, int command) {
        start = address;
        switch (command) {
            case 0xFF -> mode = Mode.ARRAY;
            case 0x50 -> errors = 0;
            case 0x60 -> mode = Mode.LOCK_SETUP;
            case 0x20 -> mode = Mode.ERASE_SETUP;
            case 0xE8 -> mode = Mode.COUNT;
            default -> require(false, "a known command, not " + Integer.toHexString(command));
        }
    }

    private void data(int address, int value) {
        int first = taken == 0 ? address : start + taken * 4;
        require(address == first, "words in order");
        start = taken == 0 ? address : start;
        require(
                address / BUFFER_BYTES == start / BUFFER_BYTES,
                "what is programmed at once lies within one buffer");
        buffer[taken++] = value;
        mode = taken == words ? Mode.CONFIRM : Mode.DATA;
    }

    private void erase() {
        int block = start / BLOCK_BYTES;
        erasures++;
        if (!unlocked[block]) {
            errors |= both(ERASE_ERROR | LOCKED);
        } else if (failure == 0 && !worn) {
            for (int at = 0; at < BLOCK_BYTES; at += 4) {
                Address.of(block * BLOCK_BYTES).storeInt(at, -1);
            }
        }
        finish();
    }

    private void program() {
        programmings++;
        if (!unlocked[start / BLOCK_BYTES]) {
            errors |= both(PROGRAM_ERROR | LOCKED);
        } else if (failure == 0 && !worn) {
            for (int i = 0; i < words; i++) {
                int before = Address.of(start).loadInt(i * 4);
                Address.of(start).storeInt(i * 4, before & buffer[i]);
                if ((buffer[i] & ~before) != 0) {
                    errors |= PROGRAM_ERROR;
                }
            }
        }
        finish();
    }

    private void finish() {
        if (mode != Mode.LOCK_SETUP) {
            errors |= failure;
            failure = 0;
        }
        mode = Mode.STATUS;
        busyReads = patience;
    }

    private static int both(int bits) {
        return bits << 16 | bits;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError("the chips want " + what);
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
