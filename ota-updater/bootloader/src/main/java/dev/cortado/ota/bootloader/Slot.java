package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.format.TrailerFlag;
import dev.cortado.ota.format.TrailerLayout;

/**
 * A slot: an image in front, MCUboot's trailer at the end, and no sector with both.
 *
 * <p>An application uses {@link #request} on the secondary slot and {@link #confirm} on its own;
 * both are what MCUboot's clients write.
 */
public final class Slot {

    private static final int ERASED = 0xff;
    private static final int FLAG_SET = 1;

    private final FlashArea area;
    private final TrailerLayout layout;
    private final int trailerSector;
    private final SlotSource image;
    private final byte[] field = new byte[TrailerLayout.MAGIC_BYTES];
    private final byte[] unit = new byte[64];

    /**
     * A slot that is an area.
     *
     * @param sectors the most sectors that a swap records, as in the signing of images
     */
    public Slot(FlashArea area, int sectors) {
        this.area = area;
        this.layout = new TrailerLayout(area.bytes(), area.unitBytes(), sectors, 0);
        this.trailerSector = area.sectorStart(layout.start());
        this.image = new SlotSource(area, trailerSector);
    }

    /** Its flash. */
    public FlashArea area() {
        return area;
    }

    /** The bytes that an image can have: those before the trailer's first sector. */
    public int imageCapacity() {
        return trailerSector;
    }

    /** What is where an image may be. */
    public SlotSource image() {
        return image;
    }

    /** The most sectors that a swap records. */
    public int statusSectors() {
        return layout.sectors();
    }

    /** Asks the bootloader to start the image of this slot, on trial or for good. */
    public void request(boolean permanent) throws FlashException {
        if (permanent) {
            writeFlag(layout.imageOk());
        }
        writeMagic();
    }

    /** Keeps the image of this slot, which is on trial. */
    public void confirm() throws FlashException {
        writeFlag(layout.imageOk());
    }

    /**
     * Where the notes of an application begin that receives an image into this slot: in the
     * trailer's first sector, where only a slot that runs has anything.
     */
    public int notesStart() {
        return trailerSector;
    }

    /** Where such notes end, at the first field of the trailer that counts for this slot. */
    public int notesEnd() {
        return layout.swapSize();
    }

    /** What this slot's trailer asks for as that of a secondary slot. */
    public SwapType requested() {
        TrailerFlag imageOk = flag(layout.imageOk());
        if (!hasMagic() || imageOk == TrailerFlag.BAD) {
            return SwapType.NONE;
        }
        return imageOk == TrailerFlag.SET ? SwapType.PERMANENT : SwapType.TEST;
    }

    /** Whether the image of this slot, being on trial, has confirmed itself. */
    public boolean isConfirmed() {
        return flag(layout.imageOk()) == TrailerFlag.SET;
    }

    /** Whether the image of this slot was swapped in for a trial that is not decided yet. */
    public boolean isOnTrial() {
        return hasMagic()
                && flag(layout.copyDone()) == TrailerFlag.SET
                && flag(layout.imageOk()) != TrailerFlag.SET;
    }

    /** Erases all sectors of the trailer, the one with the notes first. */
    public void eraseTrailer() throws FlashException {
        area.erase(trailerSector, area.bytes() - trailerSector);
    }

    /**
     * Writes what MCUboot has in the primary slot while and after it swaps, into an erased trailer.
     */
    void writeTrailer(SwapType kind, int swapBytes, boolean copyDone) throws FlashException {
        LittleEndian.putU32(field, 0, swapBytes);
        area.programField(layout.swapSize(), field, 4, unit);
        field[0] = (byte) kind.code();
        area.programField(layout.swapInfo(), field, 1, unit);
        if (kind == SwapType.PERMANENT || kind == SwapType.REVERT && copyDone) {
            writeFlag(layout.imageOk());
        }
        if (copyDone) {
            writeFlag(layout.copyDone());
        }
        writeMagic();
    }

    /** Marks a slot that runs in place as started, unless it was marked before. */
    void markStarted() throws FlashException {
        if (area.isBlank(layout.copyDone(), 1)) {
            writeFlag(layout.copyDone());
        }
    }

    /** Whether any bit of a status entry was written: whether its writing has begun. */
    boolean statusBegun(int entry) {
        return !area.isBlank(statusOffset(entry), 1);
    }

    /** Writes a status entry; its value is its state, 1 to 3. */
    void writeStatus(int entry) throws FlashException {
        field[0] = (byte) (entry % 3 + 1);
        area.programField(statusOffset(entry), field, 1, unit);
    }

    private int statusOffset(int entry) {
        int fromFirst = (layout.sectors() - 1 - entry / 3) * 3 + entry % 3;
        return layout.start() + fromFirst * area.unitBytes();
    }

    private boolean hasMagic() {
        if (!area.read(layout.magic(), field, 0, TrailerLayout.MAGIC_BYTES)) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < TrailerLayout.MAGIC_BYTES; i++) {
            differing |= field[i] ^ layout.magicByte(i);
        }
        return differing == 0;
    }

    private TrailerFlag flag(int offset) {
        if (!area.read(offset, field, 0, 1)) {
            return TrailerFlag.BAD;
        }
        int value = field[0] & 0xff;
        if (value == FLAG_SET) {
            return TrailerFlag.SET;
        }
        return value == ERASED ? TrailerFlag.UNSET : TrailerFlag.BAD;
    }

    private void writeFlag(int offset) throws FlashException {
        field[0] = FLAG_SET;
        area.programField(offset, field, 1, unit);
    }

    private void writeMagic() throws FlashException {
        for (int i = 0; i < TrailerLayout.MAGIC_BYTES; i++) {
            field[i] = layout.magicByte(i);
        }
        area.programField(layout.magic(), field, TrailerLayout.MAGIC_BYTES, unit);
    }
}
