package dev.cortado.flash.uf2;

import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Makes the blocks of a UF2 file. */
final class Uf2 {

    static final int BLOCK_BYTES = 512;
    static final int MAGIC_START_0 = 0x0A324655;
    static final int MAGIC_START_1 = 0x9E5D5157;
    static final int MAGIC_END = 0x0AB16F30;
    static final int FAMILY_PRESENT = 0x2000;
    private static final int PAYLOAD_BYTES = 256;

    private Uf2() {}

    /** The file: blocks of 256 bytes at addresses that are multiples of it, holes as zeros. */
    static byte[] file(Firmware firmware, OptionalLong family) {
        Map<Long, byte[]> pages = new TreeMap<>();
        for (Segment segment : firmware.segments()) {
            for (int i = 0; i < segment.bytes().length; i++) {
                long address = segment.address() + i;
                byte[] page =
                        pages.computeIfAbsent(
                                address - address % PAYLOAD_BYTES, at -> new byte[PAYLOAD_BYTES]);
                page[(int) (address % PAYLOAD_BYTES)] = segment.bytes()[i];
            }
        }
        ByteBuffer file =
                ByteBuffer.allocate(pages.size() * BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int number = 0;
        for (Map.Entry<Long, byte[]> page : pages.entrySet()) {
            file.position(number * BLOCK_BYTES);
            file.putInt(MAGIC_START_0).putInt(MAGIC_START_1);
            file.putInt(family.isPresent() ? FAMILY_PRESENT : 0);
            file.putInt(page.getKey().intValue()).putInt(PAYLOAD_BYTES);
            file.putInt(number).putInt(pages.size());
            file.putInt((int) family.orElse(0)).put(page.getValue());
            file.putInt((number + 1) * BLOCK_BYTES - 4, MAGIC_END);
            number++;
        }
        return file.array();
    }
}
