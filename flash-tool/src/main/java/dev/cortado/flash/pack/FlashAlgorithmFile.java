package dev.cortado.flash.pack;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads FLM files: ELF with the sections PrgCode, PrgData and DevDscr. */
final class FlashAlgorithmFile {

    private static final int ELF_MAGIC = 0x464C_457F;
    private static final int PROGBITS = 1;
    private static final int SYMBOLS = 2;
    private static final int MOST_CODE_BYTES = 64 * 1024;

    /** Offsets in struct FlashDevice, FlashOS.h of CMSIS-Pack. */
    private static final int NAME = 2;

    private static final int NAME_BYTES = 128;
    private static final int ADDRESS = 132;
    private static final int SIZE = 136;
    private static final int PAGE = 140;
    private static final int EMPTY = 148;
    private static final int PROGRAM_MILLIS = 152;
    private static final int ERASE_MILLIS = 156;
    private static final int DEVICE_BYTES = 160;

    private final String file;
    private final ByteBuffer elf;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Long> symbols = new HashMap<>();

    private record Section(int type, long address, int offset, int bytes) {}

    private FlashAlgorithmFile(String file, byte[] bytes) {
        this.file = file;
        this.elf = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads one.
     *
     * @throws FlashException if it is none, or lacks what is needed
     */
    static FlashAlgorithm read(String file, byte[] bytes) {
        FlashAlgorithmFile reader = new FlashAlgorithmFile(file, bytes);
        try {
            return reader.read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw reader.unusable("it is cut off or damaged");
        }
    }

    private FlashAlgorithm read() {
        if (elf.getInt(0) != ELF_MAGIC || elf.get(4) != 1) {
            throw unusable("it is no ELF file of 32 bits");
        }
        readSections();
        Section code = section("PrgCode");
        Section device = section("DevDscr");
        Optional<Section> data = Optional.ofNullable(sections.get("PrgData"));
        long end =
                Math.max(
                        code.address() + code.bytes(),
                        data.map(d -> d.address() + d.bytes()).orElse(0L));
        if (code.address() != 0 || end > MOST_CODE_BYTES || device.bytes() < DEVICE_BYTES) {
            throw unusable("its sections are not where an algorithm has them");
        }
        byte[] memory = new byte[(int) end];
        copy(code, memory);
        data.filter(d -> d.type() == PROGBITS).ifPresent(d -> copy(d, memory));
        int at = device.offset();
        int page = elf.getInt(at + PAGE);
        long size = Integer.toUnsignedLong(elf.getInt(at + SIZE));
        if (page < 4 || page > MOST_CODE_BYTES || size == 0) {
            throw unusable("its description of the flash is damaged");
        }
        return new FlashAlgorithm(
                text(at + NAME, NAME_BYTES),
                new MemoryRegion(Integer.toUnsignedLong(elf.getInt(at + ADDRESS)), size),
                memory,
                data.map(Section::address).orElse((long) code.bytes()),
                symbol("Init"),
                symbol("UnInit"),
                symbol("EraseSector"),
                symbol("ProgramPage"),
                page,
                elf.get(at + EMPTY),
                elf.getInt(at + PROGRAM_MILLIS),
                elf.getInt(at + ERASE_MILLIS));
    }

    private void readSections() {
        int table = elf.getInt(32);
        int size = elf.getShort(46);
        int count = elf.getShort(48);
        int names = elf.getInt(table + elf.getShort(50) * size + 16);
        for (int i = 0; i < count; i++) {
            int at = table + i * size;
            Section section =
                    new Section(
                            elf.getInt(at + 4),
                            Integer.toUnsignedLong(elf.getInt(at + 12)),
                            elf.getInt(at + 16),
                            elf.getInt(at + 20));
            // A linker may make several of one name: data, and what is cleared.
            sections.putIfAbsent(text(names + elf.getInt(at), 64), section);
            if (section.type() == SYMBOLS) {
                readSymbols(section, elf.getInt(table + elf.getInt(at + 24) * size + 16));
            }
        }
    }

    private void readSymbols(Section table, int strings) {
        for (int at = table.offset(); at < table.offset() + table.bytes(); at += 16) {
            String name = text(strings + elf.getInt(at), 64);
            if (elf.getShort(at + 14) != 0) {
                symbols.put(name, Integer.toUnsignedLong(elf.getInt(at + 4)) & ~1L);
            }
        }
    }

    private void copy(Section section, byte[] into) {
        elf.get(section.offset(), into, (int) section.address(), section.bytes());
    }

    private Section section(String name) {
        return Optional.ofNullable(sections.get(name))
                .orElseThrow(() -> unusable("it has no section " + name));
    }

    private long symbol(String name) {
        return Optional.ofNullable(symbols.get(name))
                .orElseThrow(() -> unusable("it has no function " + name));
    }

    private String text(int at, int most) {
        int end = at;
        while (end < at + most && elf.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - at];
        elf.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private FlashException unusable(String why) {
        return new FlashException(
                "the flash algorithm %s cannot be used: %s".formatted(file, why),
                "Get the CMSIS-Pack again from the chip's vendor.");
    }
}
