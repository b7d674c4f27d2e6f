package dev.cortado.ota.delta.make;

import dev.cortado.ota.format.LittleEndian;

/** Images in which addresses and the offsets of branches look alike, so that moved code matches. */
final class AddressBlanking {

    private static final int FLASH = 0x5a5a_5a5a;
    private static final int RAM = 0x6b6b_6b6b;
    private static final int LEAST_ADDRESS = 0x100;

    private AddressBlanking() {}

    /** A copy of an image with all that may be an address replaced. */
    static byte[] blanked(byte[] image) {
        byte[] result = image.clone();
        for (int at = 0; at + 4 <= image.length; at += 4) {
            int word = LittleEndian.u32(image, at);
            if (word >= LEAST_ADDRESS && word < 2 * image.length) {
                LittleEndian.putU32(result, at, FLASH);
            } else if (word >>> 24 == 0x20) {
                LittleEndian.putU32(result, at, RAM);
            }
        }
        for (int at = 0; at + 4 <= image.length; at += 2) {
            int first = LittleEndian.u16(image, at);
            int second = LittleEndian.u16(image, at + 2);
            boolean branch = (first & 0xf800) == 0xf000 && (second & 0x9000) == 0x9000;
            boolean move = (first & 0xfb70) == 0xf240 && (second & 0x8000) == 0;
            if (branch) {
                LittleEndian.putU16(result, at, 0xf000);
                LittleEndian.putU16(result, at + 2, second & 0xd000);
                at += 2;
            } else if (move) {
                LittleEndian.putU16(result, at, first & 0xfbf0);
                LittleEndian.putU16(result, at + 2, second & 0x8f00);
                at += 2;
            }
        }
        return result;
    }
}
