package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.format.LittleEndian;

/**
 * What is known of an image being received, in the first sector of its slot's trailer.
 *
 * <pre>
 * 0   magic, length, SHA-256 of what is received
 * 40  the complement of each, filled up to whole units
 * then a mark for each piece: a unit, programmed when the piece is complete
 * </pre>
 *
 * <p>The record is written when the slot was erased for it, and erased before anything else of the
 * slot. Programming clears bits and erasing sets them, so a record that was cut has a bit that is
 * set in both halves, or is whole. A mark counts as soon as any bit of it is written; what a torn
 * erase makes of marks is fewer of them.
 */
final class ReceptionNotes {

    /** The bytes of the digest that names what is received. */
    static final int DIGEST_BYTES = 32;

    private static final int MAGIC = 0x3152_4243;
    private static final int HALF = 8 + DIGEST_BYTES;
    private static final int RECORD_BYTES = 2 * HALF;

    /** Any value would do but one that leaves a unit erased. */
    private static final byte[] MARK = {0};

    private static final int LEAST_PIECE_BYTES = 1024;

    private final Slot slot;
    private final FlashArea area;
    private final int marks;
    private final int pieceBytes;
    private final byte[] record = new byte[(RECORD_BYTES + 31) & -32];
    private final byte[] unit = new byte[64];

    ReceptionNotes(Slot slot) {
        this.slot = slot;
        this.area = slot.area();
        int start = slot.notesStart() + roundedUp(RECORD_BYTES);
        this.marks = Math.max(0, (slot.notesEnd() - start) / area.unitBytes());
        int bytes = LEAST_PIECE_BYTES;
        while (marks > 0 && bytes * (long) marks < slot.imageCapacity()) {
            bytes *= 2;
        }
        this.pieceBytes = bytes;
    }

    /** Whether there is a whole record; then it is the one that the other methods tell of. */
    boolean load() {
        if (slot.notesStart() + RECORD_BYTES > slot.notesEnd()
                || !area.read(slot.notesStart(), record, 0, RECORD_BYTES)) {
            return false;
        }
        int differing = LittleEndian.u32(record, 0) ^ MAGIC;
        for (int i = 0; i < HALF; i++) {
            differing |= (record[i] ^ record[HALF + i] ^ 0xff) & 0xff;
        }
        return differing == 0 && length() > 0 && length() <= slot.imageCapacity();
    }

    /** The length of what is received. */
    int length() {
        return LittleEndian.u32(record, 4);
    }

    /** Whether what is received has a digest. */
    boolean names(byte[] digest) {
        int differing = 0;
        for (int i = 0; i < DIGEST_BYTES; i++) {
            differing |= record[8 + i] ^ digest[i];
        }
        return differing == 0;
    }

    /** Writes the record into a trailer that was erased for it; without room it does nothing. */
    void begin(int length, byte[] digest) throws FlashException {
        for (int i = 0; i < record.length; i++) {
            record[i] = (byte) 0xff;
        }
        LittleEndian.putU32(record, 0, MAGIC);
        LittleEndian.putU32(record, 4, length);
        System.arraycopy(digest, 0, record, 8, DIGEST_BYTES);
        for (int i = 0; i < HALF; i++) {
            record[HALF + i] = (byte) ~record[i];
        }
        int bytes = roundedUp(RECORD_BYTES);
        if (slot.notesStart() + bytes <= slot.notesEnd()) {
            area.program(slot.notesStart(), record, 0, bytes);
        }
    }

    /** Where the piece begins that an offset is in. */
    int pieceStart(int offset) {
        return area.canRepeatProgram() ? offset & -pieceBytes : area.sectorStart(offset);
    }

    /** Where the piece ends that an offset is in. */
    int pieceEnd(int offset) {
        if (area.canRepeatProgram()) {
            return Math.min(slot.imageCapacity(), (offset & -pieceBytes) + pieceBytes);
        }
        int start = area.sectorStart(offset);
        return start + area.sectorBytes(start);
    }

    /** Whether the piece that an offset is in was marked. */
    boolean isMarked(int offset) {
        int mark = markOf(offset);
        return mark >= 0 && !area.isBlank(mark, 1);
    }

    /** Marks the piece that an offset is in. */
    void mark(int offset) throws FlashException {
        int mark = markOf(offset);
        if (mark >= 0 && area.isBlank(mark, 1)) {
            area.programField(mark, MARK, 1, unit);
        }
    }

    private int markOf(int offset) {
        int number = 0;
        if (area.canRepeatProgram()) {
            number = offset / pieceBytes;
        } else {
            int sector = 0;
            while (sector + area.sectorBytes(sector) <= offset) {
                sector += area.sectorBytes(sector);
                number++;
            }
        }
        int start = slot.notesStart() + roundedUp(RECORD_BYTES);
        return number < marks ? start + number * area.unitBytes() : -1;
    }

    private int roundedUp(int bytes) {
        return (bytes + area.unitBytes() - 1) & -area.unitBytes();
    }
}
