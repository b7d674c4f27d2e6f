package dev.cortado.ota.device;

import dev.cortado.abi.ImageConstants;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.SlotSource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.LittleEndian;

/**
 * Signed images, of those the ones that can be started where they are or will be: linked for that
 * place, with a stack in RAM.
 */
public final class StartableCheck implements ImageCheck {
    private static final int REFUSED = 0;

    /** ARMv6-M B1.5.3: the initial stack pointer and the reset vector. */
    private static final int VECTOR_BYTES = 8;

    /** On the A profile an instruction that loads the program counter from eight words on. */
    private static final int LOAD_RESET = 0xE59F_F018;

    private static final int RESET_WORD = 32;

    private static final int NOT_STARTED = ImageFlags.NON_BOOTABLE | ImageFlags.RAM_LOAD;

    private final ImageCheck signatures;
    private final Places places;
    private final byte[] vectors = new byte[VECTOR_BYTES];

    /** Volatile, so that each comparison reads it anew. */
    private volatile int verdict;

    private volatile int vectorTable;

    /** A check that asks another one first. */
    public StartableCheck(ImageCheck signatures, Places places) {
        this.signatures = signatures;
        this.places = places;
    }

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        verdict = REFUSED;
        vectorTable = 0;
        int found = signatures.verify(image, minimumCounter);
        if (found != ImageVerifier.ACCEPTED) {
            return REFUSED;
        }
        try {
            vectorTable = addToTable(0, (SlotSource) image);
            // Once more from the flash: unless both find the same table, the sum is no verdict.
            int again = addToTable(found, (SlotSource) image);
            verdict = again - vectorTable;
            return verdict;
        } catch (ImageException e) {
            return REFUSED;
        }
    }

    /** A number plus the address of the vector table; 0 if the image cannot be started. */
    private int addToTable(int number, SlotSource image) throws ImageException {
        ImageHeader header = ImageHeader.read(image);
        int runs = places.runAddress(image);
        int table = runs + header.headerBytes();
        if ((header.flags() & NOT_STARTED) != 0
                || (header.flags() & ImageFlags.ROM_FIXED) != 0 && header.loadAddress() != runs
                || header.payloadBytes() < RESET_WORD + 4) {
            return 0;
        }
        image.read(header.headerBytes(), vectors, 0, VECTOR_BYTES);
        int first = LittleEndian.u32(vectors, 0);
        int entry = LittleEndian.u32(vectors, 4);
        boolean startable = places.isStackTop(first);
        if (ImageConstants.boardProperty("application-profile") == 1) {
            image.read(header.headerBytes() + RESET_WORD, vectors, 4, 4);
            entry = LittleEndian.u32(vectors, 4);
            startable = first == LOAD_RESET;
        }
        // Bit 0 of a vector: Thumb. ARMv6-M B1.5.3.
        if (!startable
                || (entry & 1) == 0
                || Integer.compareUnsigned(entry - table, header.payloadBytes()) >= 0) {
            return 0;
        }
        return number + table;
    }

    @Override
    public int imageBytes() {
        return signatures.imageBytes();
    }

    @Override
    public int securityCounter() {
        return signatures.securityCounter();
    }

    /** What the last verification returned. */
    public int verdict() {
        return verdict;
    }

    /** The address of the vector table of the image accepted last; 0 if it was refused. */
    public int vectorTable() {
        return vectorTable;
    }
}
