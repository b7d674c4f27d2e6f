package dev.cortado.flash.cmsisdap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Cortex-M0 with 64 KB of flash at 0 and 16 KB of RAM behind SWD; ADIv5.2 and ARMv6-M C1. The
 * flash has the registers of an nRF51, or obeys only the algorithm that {@link SimulatedAlgorithm}
 * stands for.
 */
final class SimulatedChip {

    static final int OK = 1;
    static final int WAIT = 2;
    static final int FAULT = 4;
    static final int NO_ANSWER = 7;

    static final int PAGE = 1024;
    private static final long RAM = 0x2000_0000L;
    private static final int RAM_BYTES = 16 * 1024;
    private static final int STICKY_ERROR = 1 << 5;

    final byte[] flash = new byte[64 * 1024];
    final byte[] ram = new byte[RAM_BYTES];
    final int[] registers = new int[17];
    final List<Integer> erasedPages = new ArrayList<>();
    SimulatedAlgorithm algorithm = SimulatedAlgorithm.absent();
    int cpuid = 0x410C_C200;
    boolean unpowered;
    boolean locked;
    boolean pinsTaken;
    boolean nvmcStuck;
    int waits;
    int silentAfter = Integer.MAX_VALUE;
    int faultAt = -1;
    boolean halted;
    boolean running = true;
    int resets;

    private boolean swd;
    private boolean reset;
    private boolean identified;
    private boolean sticky;
    private boolean powered;
    private int select;
    private int csw = 0x0300_0040;
    private int tar;
    private int config;
    private int busy;
    private int demcr;
    private int dcrdr;
    private int polls;
    private int ones;
    private long lastBits;

    SimulatedChip() {
        Arrays.fill(flash, (byte) 0x55);
    }

    /** The reset line; firmware that took the SWD pins away gives them back. */
    void reset(boolean high) {
        pinsTaken = pinsTaken && high;
    }

    /** What SWDIO shows while SWCLK runs. */
    void sequence(int bits, byte[] data) {
        for (int i = 0; i < bits; i++) {
            int bit = data[i / 8] >> i % 8 & 1;
            ones = bit == 1 ? ones + 1 : 0;
            lastBits = lastBits >>> 1 | (long) bit << 15;
            if (bits == 16 && i == 15 && lastBits == 0xE79E) {
                swd = true;
            }
            if (ones >= 50) {
                reset = true;
                identified = false;
            }
        }
    }

    int read(boolean accessPort, int offset, int[] result) {
        int answer = answer(accessPort || offset != 0, false);
        if (answer != OK) {
            return answer;
        }
        if (!accessPort) {
            if (offset == 0) {
                identified = true;
                result[0] = 0x0BB1_1477;
            } else {
                result[0] = (powered ? 0xF000_0000 : 0) | (sticky ? STICKY_ERROR : 0);
            }
            return OK;
        }
        switch (select & 0xf0 | offset) {
            case 0xFC -> result[0] = 0x0477_0021;
            case 0x00 -> result[0] = locked ? csw & ~0x40 : csw;
            case 0x04 -> result[0] = tar;
            case 0x0C -> {
                return load(result);
            }
            default -> result[0] = 0;
        }
        return OK;
    }

    int write(boolean accessPort, int offset, int value) {
        boolean abort = !accessPort && offset == 0;
        int answer = answer(accessPort, abort);
        if (answer != OK) {
            return answer;
        }
        if (!accessPort) {
            switch (offset) {
                case 0 -> sticky &= (value & 4) == 0;
                case 4 -> powered = (value & 0x5000_0000) == 0x5000_0000;
                default -> select = value;
            }
            return OK;
        }
        switch (select & 0xf0 | offset) {
            case 0x00 -> csw = value & ~0x40 | 0x40;
            case 0x04 -> tar = value;
            case 0x0C -> {
                return store(value);
            }
            default -> throw new AssertionError("write to access port register " + offset);
        }
        return OK;
    }

    private int answer(boolean checked, boolean abort) {
        if (unpowered || pinsTaken || !swd || !reset || --silentAfter < 0) {
            return NO_ANSWER;
        }
        if (checked && !identified) {
            return NO_ANSWER;
        }
        if (checked && sticky && !abort) {
            return FAULT;
        }
        if (checked && waits > 0) {
            waits--;
            return WAIT;
        }
        return OK;
    }

    private void requireAccess() {
        if (!powered || (csw & 7) != 2) {
            throw new AssertionError("memory access without power or with the wrong size");
        }
    }

    private int fail() {
        sticky = true;
        return FAULT;
    }

    /** C2.2.2: only the lowest ten bits of the address count on. */
    private void increment() {
        if ((csw & 0x30) == 0x10) {
            tar = tar & ~0x3ff | tar + 4 & 0x3ff;
        }
    }

    private int load(int[] result) {
        requireAccess();
        long address = Integer.toUnsignedLong(tar);
        if (locked || address == faultAt || address % 4 != 0) {
            return fail();
        }
        if (address < flash.length) {
            result[0] = words(flash).getInt((int) address);
        } else if (address >= RAM && address < RAM + RAM_BYTES) {
            result[0] = words(ram).getInt((int) (address - RAM));
        } else if (tar == 0x4001_E400) {
            result[0] = busy > 0 || nvmcStuck ? 0 : 1;
            busy = Math.max(0, busy - 1);
        } else if (tar == 0xE000_ED00) {
            result[0] = cpuid;
        } else if (tar == 0xE000_EDF0) {
            result[0] = 1 << 16 | (stopped() ? 1 << 17 : 0);
        } else if (tar == 0xE000_EDF8) {
            result[0] = dcrdr;
        } else {
            return fail();
        }
        increment();
        return OK;
    }

    private boolean stopped() {
        if (!halted && polls > 0 && --polls == 0) {
            halted = true;
        }
        return halted;
    }

    private int store(int value) {
        requireAccess();
        long address = Integer.toUnsignedLong(tar);
        if (locked || address == faultAt || address % 4 != 0) {
            return fail();
        }
        if (address < flash.length) {
            if (config != 1) {
                return fail();
            }
            if (busy > 0) {
                throw new AssertionError("flash written while it is busy");
            }
            busy = 2;
            words(flash).putInt((int) address, words(flash).getInt((int) address) & value);
        } else if (address >= RAM && address < RAM + RAM_BYTES) {
            words(ram).putInt((int) (address - RAM), value);
        } else if (tar == 0x4001_E504) {
            config = value;
        } else if (tar == 0x4001_E508) {
            erase(value);
        } else if (tar == 0xE000_ED0C) {
            requestReset(value);
        } else if (tar == 0xE000_EDFC) {
            demcr = value;
        } else if (tar == 0xE000_EDF0) {
            control(value);
        } else if (tar == 0xE000_EDF4) {
            register(value);
        } else if (tar == 0xE000_EDF8) {
            dcrdr = value;
        } else {
            return fail();
        }
        increment();
        return OK;
    }

    private void erase(int page) {
        if (config != 2 || busy > 0 || !halted) {
            throw new AssertionError("page erased with CONFIG " + config);
        }
        erase(page, PAGE);
        busy = 5;
    }

    void erase(int address, int bytes) {
        Arrays.fill(flash, address, address + bytes, (byte) 0xff);
        erasedPages.add(address / PAGE);
    }

    private void requestReset(int value) {
        if (value != 0x05FA_0004) {
            throw new AssertionError("AIRCR without key");
        }
        resets++;
        config = 0;
        halted = (demcr & 1) == 1;
        running = !halted;
    }

    private void control(int value) {
        if (value >>> 16 != 0xA05F) {
            return;
        }
        if ((value & 1) == 0) {
            halted = false;
            running = true;
        } else if ((value & 2) != 0) {
            halted = true;
            running = false;
        } else if (halted) {
            halted = false;
            polls = algorithm.run(this);
        }
    }

    private void register(int request) {
        if (!halted) {
            throw new AssertionError("register of a core that runs");
        }
        int number = request & 0x1f;
        if ((request & 1 << 16) != 0) {
            registers[number] = dcrdr;
        } else {
            dcrdr = registers[number];
        }
    }

    byte[] ram(long address, int length) {
        int from = (int) (address - RAM);
        return Arrays.copyOfRange(ram, from, from + length);
    }

    private static ByteBuffer words(byte[] memory) {
        return ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
    }
}
