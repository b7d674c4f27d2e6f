package dev.cortado.ota.format;

/**
 * What a slot's trailer says.
 *
 * @param magic whether the slot has a trailer
 * @param imageOk whether the image is confirmed
 * @param copyDone whether the swap that brought it is complete
 * @param swapInfo the raw byte of kind and image number
 * @param swapSize the raw number of bytes that are swapped
 */
public record Trailer(
        TrailerFlag magic, TrailerFlag imageOk, TrailerFlag copyDone, int swapInfo, int swapSize) {

    private static final int FLAG_SET = 1;

    /**
     * Reads the trailer of a slot.
     *
     * @param slot a source as large as the layout's slot
     * @param erased what erased flash reads as, 0xff or 0
     * @throws ImageException if the slot is smaller than the trailer or cannot be read
     */
    public static Trailer read(ImageSource slot, TrailerLayout layout, int erased)
            throws ImageException {
        if (slot.size() < layout.slotBytes() || layout.start() < 0) {
            throw new ImageException(
                    ImageFault.TRUNCATED, 0, slot.size(), Math.max(layout.slotBytes(), 0));
        }
        byte[] bytes = new byte[TrailerLayout.MAGIC_BYTES];
        slot.read(layout.magic(), bytes, 0, TrailerLayout.MAGIC_BYTES);
        TrailerFlag magic = magic(bytes, layout.magicBytes(), erased);
        TrailerFlag imageOk = flag(slot, layout.imageOk(), bytes, erased);
        TrailerFlag copyDone = flag(slot, layout.copyDone(), bytes, erased);
        slot.read(layout.swapInfo(), bytes, 0, 1);
        int swapInfo = bytes[0] & 0xff;
        slot.read(layout.swapSize(), bytes, 0, 4);
        return new Trailer(magic, imageOk, copyDone, swapInfo, LittleEndian.u32(bytes, 0));
    }

    /** The kind of a swap that is under way; {@link SwapType#NONE} for what is no kind. */
    public SwapType swapType() {
        for (SwapType type : SwapType.values()) {
            if (type.code() == (swapInfo & 0xf)) {
                return type;
            }
        }
        return SwapType.NONE;
    }

    private static TrailerFlag magic(byte[] bytes, byte[] good, int erased) {
        boolean isErased = true;
        boolean isGood = true;
        for (int i = 0; i < TrailerLayout.MAGIC_BYTES; i++) {
            isErased &= (bytes[i] & 0xff) == erased;
            isGood &= bytes[i] == good[i];
        }
        return isGood ? TrailerFlag.SET : isErased ? TrailerFlag.UNSET : TrailerFlag.BAD;
    }

    private static TrailerFlag flag(ImageSource slot, int offset, byte[] bytes, int erased)
            throws ImageException {
        slot.read(offset, bytes, 0, 1);
        int value = bytes[0] & 0xff;
        if (value == FLAG_SET) {
            return TrailerFlag.SET;
        }
        return value == erased ? TrailerFlag.UNSET : TrailerFlag.BAD;
    }
}
