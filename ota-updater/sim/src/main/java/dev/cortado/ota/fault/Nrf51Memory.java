package dev.cortado.ota.fault;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the core of an nRF51822 sees: flash with its controller, RAM, a UART that nobody speaks to,
 * and the system's reset. nRF51 Series Reference Manual v3.0, 6 and 29. Other registers read as 0.
 */
public final class Nrf51Memory {
    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALFWORD =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HASH_FACTOR = 0x9E37_79B9_7F4A_7C15L;

    static final int RAM_ORIGIN = 0x2000_0000;

    private static final int NVMC_READY = 0x4001_E400;
    private static final int NVMC_CONFIG = 0x4001_E504;
    private static final int NVMC_ERASEPAGE = 0x4001_E508;
    private static final int WRITE_ENABLED = 1;
    private static final int ERASE_ENABLED = 2;
    private static final int PAGE_BYTES = 1024;
    private static final int UART_RXDRDY = 0x4000_2108;
    private static final int UART_TXDRDY = 0x4000_211C;
    private static final int UART_TXD = 0x4000_251C;

    /** ARMv6-M B3.2.6. */
    private static final int AIRCR = 0xE000_ED0C;

    private static final int SYSRESETREQ = 0x05FA_0004;

    /** Nobody who waits for one byte at a time looks so often in a row. */
    private static final int LISTENS = 100;

    private final CoreStop fault = new CoreStop(Stop.FAULT);
    private final CoreStop reset = new CoreStop(Stop.RESET);
    private final CoreStop listening = new CoreStop(Stop.LISTENING);
    private final byte[] flash;
    private final byte[] ram;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private Optional<AccessLog> log = Optional.empty();
    private boolean logged;
    private int mode;
    private int listens;

    /** Whether flash differs from what it was copied from. */
    private boolean written;

    private Nrf51Memory copied = this;
    private long copiedRevision = -1;

    /** Counts the changes of flash. */
    private long revision;

    /** A chip with something in its flash and nothing in its RAM. */
    public Nrf51Memory(byte[] flash, int ramBytes) {
        this.flash = flash.clone();
        this.ram = new byte[ramBytes];
    }

    /** Becomes the same as another one of the same sizes. */
    void copyFrom(Nrf51Memory other) {
        System.arraycopy(other.ram, 0, ram, 0, ram.length);
        if (written || copied != other || copiedRevision != other.revision) {
            System.arraycopy(other.flash, 0, flash, 0, flash.length);
            written = false;
            copied = other;
            copiedRevision = other.revision;
            revision++;
        }
        mode = other.mode;
        listens = other.listens;
        console.reset();
    }

    /** What a reset of the chip leaves: flash and RAM. */
    void reset() {
        mode = 0;
        listens = 0;
    }

    /** Sees every access to flash and RAM from now on. */
    void log(Optional<AccessLog> to) {
        log = to;
        logged = to.isPresent();
    }

    /** What was written to the console. */
    public String console() {
        return console.toString(StandardCharsets.US_ASCII);
    }

    int flashBytes() {
        return flash.length;
    }

    /** Whether flash changed since it was copied. */
    boolean isWritten() {
        return written;
    }

    /** A number that other contents of RAM hardly have, but for a range of addresses. */
    long ramHash(int from, int to) {
        long hash = mode;
        int skipFrom = from == to ? ram.length : from - RAM_ORIGIN & ~7;
        int skipTo = from == to ? ram.length : to - RAM_ORIGIN;
        for (int at = 0; at < ram.length; at += 8) {
            if (at < skipFrom || at + 8 > skipTo) {
                hash = Long.rotateLeft(hash ^ (long) LONG.get(ram, at), 23) * HASH_FACTOR;
            }
        }
        return hash;
    }

    /** Whether flash holds given bytes at an offset. */
    boolean holds(int offset, byte[] bytes) {
        return Arrays.equals(flash, offset, offset + bytes.length, bytes, 0, bytes.length);
    }

    boolean hasSameFlash(Nrf51Memory other) {
        return Arrays.equals(flash, other.flash);
    }

    /** Whether there may be instructions at an address: in flash and RAM. */
    boolean isExecutable(int address) {
        int offset = address - RAM_ORIGIN;
        return address >= 0 && address < flash.length || offset >= 0 && offset < ram.length;
    }

    /** An instruction's halfword. */
    int fetch(int address) {
        if (address >= 0 && address < flash.length - 1) {
            return (short) HALFWORD.get(flash, address) & 0xffff;
        }
        int offset = address - RAM_ORIGIN;
        if (offset >= 0 && offset < ram.length - 1) {
            return (short) HALFWORD.get(ram, offset) & 0xffff;
        }
        throw fault;
    }

    int loadWord(int address) {
        if ((address & 3) != 0) {
            throw fault;
        }
        if (logged) {
            log.orElseThrow().load(address, 4);
        }
        int offset = address - RAM_ORIGIN;
        if (offset >= 0 && offset < ram.length) {
            return (int) WORD.get(ram, offset);
        }
        if (address >= 0 && address < flash.length) {
            return (int) WORD.get(flash, address);
        }
        return loadDevice(address);
    }

    int loadHalfword(int address) {
        if ((address & 1) != 0) {
            throw fault;
        }
        if (logged) {
            log.orElseThrow().load(address, 2);
        }
        int offset = address - RAM_ORIGIN;
        if (offset >= 0 && offset < ram.length) {
            return (short) HALFWORD.get(ram, offset) & 0xffff;
        }
        if (address >= 0 && address < flash.length) {
            return (short) HALFWORD.get(flash, address) & 0xffff;
        }
        return loadDevice(address & ~3) >>> (address & 2) * 8 & 0xffff;
    }

    int loadByte(int address) {
        if (logged) {
            log.orElseThrow().load(address, 1);
        }
        int offset = address - RAM_ORIGIN;
        if (offset >= 0 && offset < ram.length) {
            return ram[offset] & 0xff;
        }
        if (address >= 0 && address < flash.length) {
            return flash[address] & 0xff;
        }
        return loadDevice(address & ~3) >>> (address & 3) * 8 & 0xff;
    }

    void storeWord(int address, int value) {
        if ((address & 3) != 0) {
            throw fault;
        }
        if (logged) {
            log.orElseThrow().store(address, 4);
        }
        int offset = address - RAM_ORIGIN;
        if (offset >= 0 && offset < ram.length) {
            WORD.set(ram, offset, value);
        } else if (address >= 0 && address < flash.length) {
            program(address, value);
        } else {
            storeDevice(address, value);
        }
    }

    void storeHalfword(int address, int value) {
        int offset = address - RAM_ORIGIN;
        if ((address & 1) != 0 || offset < 0 || offset >= ram.length) {
            throw fault;
        }
        if (logged) {
            log.orElseThrow().store(address, 2);
        }
        HALFWORD.set(ram, offset, (short) value);
    }

    void storeByte(int address, int value) {
        int offset = address - RAM_ORIGIN;
        if (offset < 0 || offset >= ram.length) {
            throw fault;
        }
        if (logged) {
            log.orElseThrow().store(address, 1);
        }
        ram[offset] = (byte) value;
    }

    private void program(int address, int value) {
        if (mode != WRITE_ENABLED) {
            throw fault;
        }
        WORD.set(flash, address, (int) WORD.get(flash, address) & value);
        written = true;
        revision++;
    }

    private int loadDevice(int address) {
        if (!isDevice(address)) {
            throw fault;
        }
        if (address == UART_RXDRDY && ++listens > LISTENS) {
            throw listening;
        }
        return address == NVMC_READY || address == UART_TXDRDY ? 1 : 0;
    }

    private void storeDevice(int address, int value) {
        if (!isDevice(address)) {
            throw fault;
        }
        switch (address) {
            case NVMC_CONFIG -> mode = value;
            case NVMC_ERASEPAGE -> erase(value);
            case UART_TXD -> console.write(value);
            case AIRCR -> {
                if (value == SYSRESETREQ) {
                    throw reset;
                }
            }
            default -> {}
        }
    }

    private void erase(int page) {
        if (mode != ERASE_ENABLED || page < 0 || page >= flash.length) {
            throw fault;
        }
        int start = page & -PAGE_BYTES;
        Arrays.fill(flash, start, start + PAGE_BYTES, (byte) 0xff);
        written = true;
        revision++;
    }

    /** ARMv6-M B3.1: peripherals, the factory's registers, and the system's. */
    private static boolean isDevice(int address) {
        int region = address >>> 28;
        return region == 4 || region == 5 || region == 0xE || address >>> 12 == 0x1_0000;
    }
}
