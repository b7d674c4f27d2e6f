package dev.cortado.flash.firmware;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an ELF file says it was compiled for; Addenda to the ABI for the Arm Architecture, 3. */
final class BuildAttributes {

    private static final int SHT_ARM_ATTRIBUTES = 0x7000_0003;
    private static final int SECTION_HEADER_BYTES = 40;

    /** Format version, and the length of the vendor's part. */
    private static final int VENDOR_OFFSET = 5;

    private static final String VENDOR = "aeabi\0";
    private static final int FILE_HEADER_BYTES = 5;
    private static final int TAG_CPU_RAW_NAME = 4;
    private static final int TAG_CPU_NAME = 5;
    private static final int TAG_COMPATIBILITY = 32;

    private final ByteBuffer elf;

    private BuildAttributes(ByteBuffer elf) {
        this.elf = elf;
    }

    /** The name of the core, if the file has it; the file must be a 32-bit one. */
    static Optional<String> core(ByteBuffer elf) {
        try {
            int table = elf.getInt(32);
            int count = Short.toUnsignedInt(elf.getShort(48));
            for (int i = 0; i < count; i++) {
                int header = Math.addExact(table, i * SECTION_HEADER_BYTES);
                if (elf.getInt(header + 4) == SHT_ARM_ATTRIBUTES) {
                    return new BuildAttributes(elf.duplicate().order(elf.order()))
                            .core(elf.getInt(header + 16), elf.getInt(header + 20));
                }
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> core(int offset, int length) {
        elf.limit(Math.addExact(offset, length)).position(offset + VENDOR_OFFSET);
        if (!(text() + '\0').equals(VENDOR)) {
            return Optional.empty();
        }
        elf.position(elf.position() + FILE_HEADER_BYTES);
        while (elf.hasRemaining()) {
            int tag = number();
            if (tag == TAG_CPU_NAME) {
                return Optional.of(text());
            }
            // Above 32, odd tags have texts and even ones numbers.
            boolean text = tag == TAG_CPU_RAW_NAME || tag > TAG_COMPATIBILITY && tag % 2 == 1;
            if (tag == TAG_COMPATIBILITY) {
                number();
                text();
            } else if (text) {
                text();
            } else {
                number();
            }
        }
        return Optional.empty();
    }

    private String text() {
        int from = elf.position();
        while (elf.hasRemaining() && elf.get() != 0) {
            continue;
        }
        byte[] bytes = new byte[Math.max(0, elf.position() - 1 - from)];
        elf.get(from, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** ULEB128. */
    private int number() {
        int number = 0;
        for (int shift = 0; elf.hasRemaining(); shift += 7) {
            byte b = elf.get();
            number |= (b & 0x7f) << shift;
            if (b >= 0) {
                return number;
            }
        }
        return number;
    }
}
