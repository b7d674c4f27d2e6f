package dev.cortado.flash.swd;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.swd.SwdOperation.Await;
import dev.cortado.flash.swd.SwdOperation.Read;
import dev.cortado.flash.swd.SwdOperation.ReadBlock;
import dev.cortado.flash.swd.SwdOperation.Write;
import dev.cortado.flash.swd.SwdOperation.WriteBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The memory of a chip through its first access port; ADIv5.2, C2. */
final class MemoryAccess {

    /** C2.2.2: the address increments within 1 KB for certain, not beyond. */
    private static final int INCREMENT_BYTES = 1024;

    /** CSW: what size and increment take, and DeviceEn. */
    private static final int SIZE_AND_INCREMENT = 0x37;

    private static final int WORDS = 2;
    private static final int INCREMENTING = 0x10;
    private static final int DEVICE_ENABLED = 0x40;

    /** AHB-AP: privileged data access by the debugger, ARMv7-M debug TRM. */
    private static final int PRIVILEGED_DATA = 0x2300_0000;

    private static final int IDR = 0xFC;

    /** IDR: class of the access port, MEM-AP is 8. */
    private static final int CLASS_MASK = 0x1E000;

    private static final int MEMORY_CLASS = 0x10000;

    private final DebugPort port;
    private int controlBase;
    private OptionalInt control = OptionalInt.empty();

    MemoryAccess(DebugPort port) {
        this.port = port;
    }

    /**
     * Prepares the access port.
     *
     * @throws FlashException if the chip is locked
     */
    void open() {
        int identity;
        int present;
        try {
            identity = port.readAccessPort(IDR);
            present = port.readAccessPort(0);
        } catch (SwdFault e) {
            port.recover(e);
            throw locked(e);
        }
        if ((identity & CLASS_MASK) != MEMORY_CLASS || (present & DEVICE_ENABLED) == 0) {
            throw locked(new SwdFault(SwdFault.Answer.FAULT));
        }
        controlBase = present & ~SIZE_AND_INCREMENT | PRIVILEGED_DATA | WORDS;
        control = OptionalInt.empty();
    }

    private FlashException locked(SwdFault cause) {
        return new FlashException(
                "the chip at %s is locked: it lets no debugger see its memory (APPROTECT, RDP or"
                                .formatted(port.link().name())
                        + " the like)",
                "Unlocking erases the whole chip: use the vendor's tool (nrfjprog --recover,"
                        + " STM32_Programmer_CLI -rdu), then repeat the command.",
                cause);
    }

    /** A word. */
    int read(long address) {
        return perform(address, 0, List.of(target(address), new Read(SwdRegister.DRW)))[0];
    }

    /** Writes a word. */
    void write(long address, int value) {
        perform(address, 0, store(address, value));
    }

    /**
     * Stores words and waits for words, with one round trip.
     *
     * @param operations of {@link #store} and {@link #await}
     * @param address to name if that fails
     */
    void run(List<SwdOperation> operations, long address) {
        perform(address, 0, operations);
    }

    static SwdOperation target(long address) {
        return new Write(SwdRegister.TAR, (int) address);
    }

    static List<SwdOperation> store(long address, int value) {
        return List.of(target(address), new Write(SwdRegister.DRW, value));
    }

    /** Waits until masked bits of a word have a value. */
    static List<SwdOperation> await(long address, int mask, int value) {
        return List.of(target(address), new Await(SwdRegister.DRW, mask, value));
    }

    /** Bytes; address and length may be odd. */
    byte[] read(long address, int length) {
        long from = address & ~3L;
        int words = (int) (address + length - from + 3 >> 2);
        List<SwdOperation> operations = new ArrayList<>();
        for (int at = 0; at < words; ) {
            int count = Math.min(words - at, wordsToBorder(from + 4L * at));
            operations.add(target(from + 4L * at));
            operations.add(new ReadBlock(SwdRegister.DRW, count));
            at += count;
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * words).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(perform(address, INCREMENTING, operations));
        byte[] wanted = new byte[length];
        bytes.get((int) (address - from), wanted);
        return wanted;
    }

    /** Writes bytes; address and length are multiples of 4. */
    void write(long address, byte[] bytes) {
        int[] words = words(bytes);
        List<SwdOperation> operations = new ArrayList<>();
        for (int at = 0; at < words.length; ) {
            int count = Math.min(words.length - at, wordsToBorder(address + 4L * at));
            operations.add(target(address + 4L * at));
            operations.add(new WriteBlock(SwdRegister.DRW, words, at, at + count));
            at += count;
        }
        perform(address, INCREMENTING, operations);
    }

    static int[] words(byte[] bytes) {
        int[] words = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
        return words;
    }

    private static int wordsToBorder(long address) {
        return (int) (INCREMENT_BYTES - address % INCREMENT_BYTES) / 4;
    }

    /** What polls an address must not have it counted on, and what goes through memory must. */
    private int[] perform(long address, int increment, List<SwdOperation> operations) {
        int wanted = controlBase | increment;
        List<SwdOperation> all = new ArrayList<>();
        if (control.isEmpty() || control.getAsInt() != wanted) {
            all.add(new Write(SwdRegister.CSW, wanted));
        }
        all.addAll(operations);
        try {
            int[] words = port.link().perform(all);
            control = OptionalInt.of(wanted);
            return words;
        } catch (SwdFault e) {
            control = OptionalInt.empty();
            port.recover(e);
            throw refused(address, e);
        }
    }

    private FlashException refused(long address, SwdFault fault) {
        String name = port.link().name();
        return switch (fault.answer()) {
            case FAULT ->
                    new FlashException(
                            "the chip at %s refuses access to memory from 0x%08X on"
                                    .formatted(name, address),
                            "Check that --board is the board there, and that this part of its"
                                    + " memory is not protected.",
                            fault);
            case WAIT, MISMATCH ->
                    new FlashException(
                            "the chip at %s is busy for too long at 0x%08X (%s)"
                                    .formatted(name, address, DebugPort.words(fault.answer())),
                            "Power the board off and on, and repeat the command; ?clock=100000"
                                    + " makes the probe slower.",
                            fault);
            case NO_ANSWER, DAMAGED ->
                    new FlashException(
                            "the chip at %s stopped answering at 0x%08X (%s)"
                                    .formatted(name, address, DebugPort.words(fault.answer())),
                            "Check the wires and the board's power; ?clock=100000 makes the probe"
                                    + " slower, for long wires.",
                            fault);
        };
    }
}
