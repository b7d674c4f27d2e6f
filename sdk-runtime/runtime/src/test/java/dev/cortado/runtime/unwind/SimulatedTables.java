package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.HostMemory;

/** Exception tables and a stack in simulated memory. */
final class SimulatedTables implements AutoCloseable {
    static final int BASE = 0x1000;
    static final int INDEX = 0x1000;
    static final int TABLE = 0x1400;
    static final int REGISTERS = 0x1800;
    static final int STACK = 0x1C00;

    private final HostMemory memory = HostMemory.open(BASE, 0x1000);

    /** Stores the prel31 form of {@code target} at {@code at}. */
    static void prel31(int at, int target) {
        Address.of(at).storeInt(0, target - at & 0x7FFF_FFFF);
    }

    /** An index entry for a function with inline instructions, at most three. */
    Address inline(int... instructions) {
        prel31(INDEX, 0x101);
        Address.of(INDEX)
                .storeInt(
                        4,
                        0x80 << 24
                                | instruction(instructions, 0) << 16
                                | instruction(instructions, 1) << 8
                                | instruction(instructions, 2));
        return Address.of(INDEX);
    }

    /** An index entry for a function with the long compact form. */
    Address compact(int... instructions) {
        prel31(INDEX, 0x101);
        prel31(INDEX + 4, TABLE);
        int words = Math.max(0, instructions.length - 2 + 3) / 4;
        Address.of(TABLE)
                .storeInt(
                        0,
                        0x81 << 24
                                | words << 16
                                | instruction(instructions, 0) << 8
                                | instruction(instructions, 1));
        storeWords(TABLE + 4, instructions, 2, words);
        return Address.of(INDEX);
    }

    /** An index entry for a function with a personality and language data. */
    Address withHandlers(int[] languageData, int... instructions) {
        prel31(INDEX, 0x101);
        prel31(INDEX + 4, TABLE);
        prel31(TABLE, 0x201);
        int words = Math.max(0, instructions.length - 3 + 3) / 4;
        Address.of(TABLE + 4)
                .storeInt(
                        0,
                        words << 24
                                | instruction(instructions, 0) << 16
                                | instruction(instructions, 1) << 8
                                | instruction(instructions, 2));
        storeWords(TABLE + 8, instructions, 3, words);
        for (int i = 0; i < languageData.length; i++) {
            Address.of(TABLE + 8 + words * 4 + i).storeByte(0, (byte) languageData[i]);
        }
        return Address.of(INDEX);
    }

    private static void storeWords(int at, int[] instructions, int first, int words) {
        for (int w = 0; w < words; w++) {
            int i = first + w * 4;
            Address.of(at + w * 4)
                    .storeInt(
                            0,
                            instruction(instructions, i) << 24
                                    | instruction(instructions, i + 1) << 16
                                    | instruction(instructions, i + 2) << 8
                                    | instruction(instructions, i + 3));
        }
    }

    private static int instruction(int[] instructions, int index) {
        return index < instructions.length ? instructions[index] : 0xB0;
    }

    static Address registers() {
        return Address.of(REGISTERS);
    }

    static int register(int number) {
        return registers().loadInt(number * 4);
    }

    static void setRegister(int number, int value) {
        registers().storeInt(number * 4, value);
    }

    /** Fills the stack so that word i holds 0xA000 + i. */
    static void fillStack() {
        for (int i = 0; i < 64; i++) {
            Address.of(STACK + i * 4).storeInt(0, 0xA000 + i);
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
