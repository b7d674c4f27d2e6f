package dev.cortado.ota.campaign;

import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.LittleEndian;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Changes images at random: bits, bytes, numbers of the header and of TLVs, cuts, moves,
 * insertions.
 *
 * <p>Half of the changes are aimed at the structure, where a parser decides; a change may come out
 * as none.
 */
final class Mutator {

    private static final int[] INTERESTING = {
        0,
        1,
        3,
        4,
        16,
        31,
        32,
        33,
        64,
        0x7f,
        0x80,
        0xff,
        0x100,
        0x7fff,
        0x8000,
        0xffff,
        0x10000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        -1,
        -2,
        -32
    };
    private static final int[] TYPES = {
        0x00, 0x01, 0x02, 0x10, 0x11, 0x12, 0x20, 0x22, 0x23, 0x24, 0x25, 0x30, 0x31, 0x32, 0x33,
        0x34, 0x40, 0x50, 0x60, 0x70, 0xa0, 0xc0a0, 0xc0a1, 0xffff, 0x6907, 0x6908
    };
    private static final int[] HEADER_FIELDS = {0, 4, 8, 10, 12, 16, 20, 24, 28};

    private static final int TRAILER_BYTES = 64;

    private final RandomGenerator random;

    Mutator(RandomGenerator random) {
        this.random = random;
    }

    /** A changed copy. */
    byte[] mutate(byte[] image, ImageLayout layout) {
        byte[] bytes = image.clone();
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 8 : 1);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = change(bytes, layout);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes, ImageLayout layout) {
        switch (random.nextInt(13)) {
            case 0, 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            case 3, 4 -> putHeaderField(bytes);
            case 5, 6 -> putInTlvs(bytes, layout, pick(INTERESTING));
            case 7 -> putInTlvs(bytes, layout, pick(TYPES));
            case 8 -> flipInTlvs(bytes, layout);
            case 9 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            case 10 -> move(bytes);
            case 11 -> putNearTheEnd(bytes);
            default -> {
                return random.nextBoolean() ? withoutSome(bytes) : withMore(bytes);
            }
        }
        return bytes;
    }

    private void putHeaderField(byte[] bytes) {
        int field = pick(HEADER_FIELDS);
        if (field + 4 <= bytes.length) {
            int old = LittleEndian.u32(bytes, field);
            int value =
                    switch (random.nextInt(3)) {
                        case 0 -> pick(INTERESTING);
                        case 1 -> old + random.nextInt(-64, 65);
                        default -> random.nextInt();
                    };
            if (random.nextBoolean()) {
                LittleEndian.putU16(bytes, field, value);
            } else {
                LittleEndian.putU32(bytes, field, value);
            }
        }
    }

    private void putInTlvs(byte[] bytes, ImageLayout layout, int value) {
        int offset = inTlvs(bytes, layout);
        if (offset >= 0) {
            LittleEndian.putU16(bytes, offset, value);
        }
    }

    private void flipInTlvs(byte[] bytes, ImageLayout layout) {
        int offset = inTlvs(bytes, layout);
        if (offset >= 0) {
            bytes[offset] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private int inTlvs(byte[] bytes, ImageLayout layout) {
        int end = Math.min(layout.end(), bytes.length) - 1;
        int start = layout.protectedTlv();
        return start < end ? start + random.nextInt(end - start) : -1;
    }

    private void putNearTheEnd(byte[] bytes) {
        int offset = bytes.length - 1 - random.nextInt(Math.min(TRAILER_BYTES, bytes.length));
        bytes[offset] = random.nextBoolean() ? (byte) random.nextInt(3) : (byte) random.nextInt();
    }

    private void move(byte[] bytes) {
        int length = 1 + random.nextInt(Math.min(64, bytes.length));
        int from = random.nextInt(bytes.length - length + 1);
        int to = random.nextInt(bytes.length - length + 1);
        System.arraycopy(bytes, from, bytes, to, length);
    }

    private byte[] withoutSome(byte[] bytes) {
        int length = 1 + random.nextInt(Math.min(80, bytes.length));
        int at = random.nextInt(bytes.length - length + 1);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
        return shorter;
    }

    private byte[] withMore(byte[] bytes) {
        byte[] more = new byte[1 + random.nextInt(80)];
        random.nextBytes(more);
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        System.arraycopy(more, 0, longer, at, more.length);
        return longer;
    }

    private int pick(int[] values) {
        return values[random.nextInt(values.length)];
    }
}
