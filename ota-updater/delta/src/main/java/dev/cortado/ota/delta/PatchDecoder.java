package dev.cortado.ota.delta;

import dev.cortado.ota.format.ImageSource;

/**
 * Applies a patch that comes in pieces of any size.
 *
 * <p>What it makes of the same pieces is always the same, so that an application that broke off is
 * repeated from the patch's first byte, and what the sink has already it passes over. Allocates
 * only the header's two hashes after construction.
 *
 * <p>RAM, in bytes: probabilities 256 + 2 * 1,024 + 74, moves of addresses 960, windows 128 + 64 +
 * 64, and less than 300 of fields and headers of objects: together less than 4,096.
 */
public final class PatchDecoder {

    /** The bytes that the sink is given at once, a multiple of every unit of flash. */
    public static final int OUTPUT_BYTES = 64;

    private static final int INPUT_BYTES = 128;

    /** No step takes more: the longest codes 38 bits, each of at most 8 bits. */
    private static final int STEP_BYTES = 40;

    private static final int HEADER = 0;
    private static final int TABLE = 1;
    private static final int OPERATION = 2;
    private static final int LITERAL = 3;
    private static final int COPY = 4;
    private static final int DONE = 5;
    private static final int FAILED = 6;

    private final PatchSink sink;
    private final byte[] input = new byte[INPUT_BYTES];
    private final byte[] output = new byte[OUTPUT_BYTES];
    private final OldImage old;
    private final Relocations relocations = new Relocations();
    private final CopyPrediction prediction;
    private final PatchModel model = new PatchModel();
    private final RangeDecoder coder = new RangeDecoder(input);

    private int state = HEADER;
    private int inputEnd;
    private int fed;
    private int patchBytes;
    private int targetBytes;
    private int made;
    private int tableLeft;
    private int tableAddress;
    private int literalLeft;
    private int copyLeft;
    private int oldOffset;

    /** A decoder over the old image. */
    public PatchDecoder(ImageSource oldImage, PatchSink sink) {
        this.sink = sink;
        this.old = new OldImage(oldImage);
        this.prediction = new CopyPrediction(old, relocations);
    }

    /** Begins with another patch. */
    public void reset() {
        state = HEADER;
        inputEnd = 0;
        fed = 0;
        patchBytes = 0;
        coder.input(0, 0);
    }

    /** How many bytes of the patch have come. */
    public int fed() {
        return fed;
    }

    /** The length of the patch, as its header says; 0 before that. */
    public int patchBytes() {
        return patchBytes;
    }

    /** Whether the image is complete. */
    public boolean isDone() {
        return state == DONE;
    }

    /**
     * Takes the next bytes of the patch.
     *
     * @throws PatchException if the patch cannot be applied, and from then on each time
     */
    public void feed(byte[] bytes, int index, int count) throws PatchException {
        if (state == FAILED || patchBytes != 0 && count > patchBytes - fed) {
            state = FAILED;
            throw new PatchException(PatchFault.WRONG_LENGTH);
        }
        if (count == 0) {
            return;
        }
        int next = index;
        int end = index + count;
        int before = state;
        state = FAILED;
        do {
            int kept = inputEnd - coder.position();
            System.arraycopy(input, coder.position(), input, 0, kept);
            int added = Math.min(end - next, INPUT_BYTES - kept);
            System.arraycopy(bytes, next, input, kept, added);
            next += added;
            fed += added;
            inputEnd = kept + added;
            coder.input(0, inputEnd);
            before = steps(before);
        } while (next < end);
        if (patchBytes != 0 && fed > patchBytes || fed == patchBytes && before != DONE) {
            throw new PatchException(PatchFault.WRONG_LENGTH);
        }
        state = before;
    }

    private int steps(int from) throws PatchException {
        int now = from;
        while (now != DONE) {
            int available = inputEnd - coder.position();
            boolean last = fed == patchBytes;
            if (available < (now == HEADER ? PatchHeader.BYTES + 4 : STEP_BYTES) && !last) {
                break;
            }
            now = step(now);
            // What a range coder leaves open at its end is never more than it starts with.
            if (coder.missing() > 4 || old.failed()) {
                throw new PatchException(
                        old.failed() ? PatchFault.READ_FAILED : PatchFault.WRONG_LENGTH);
            }
        }
        if (now == DONE) {
            coder.input(inputEnd, inputEnd);
        }
        return now;
    }

    private int step(int now) throws PatchException {
        switch (now) {
            case HEADER -> begin();
            case TABLE -> relocation();
            case OPERATION -> operation();
            case LITERAL -> {
                put(model.literal(coder, made, 0));
                literalLeft--;
            }
            default -> copy();
        }
        if (tableLeft != 0) {
            return TABLE;
        }
        if (literalLeft > 0) {
            return LITERAL;
        }
        if (copyLeft > 0) {
            return COPY;
        }
        return made == targetBytes ? DONE : OPERATION;
    }

    private void begin() throws PatchException {
        PatchHeader header = PatchHeader.read(input, coder.position());
        sink.begin(header);
        patchBytes = header.patchBytes();
        targetBytes = header.targetBytes();
        old.limit(header.baseBytes());
        relocations.clear();
        prediction.begin(header.address());
        model.reset();
        made = 0;
        literalLeft = 0;
        copyLeft = 0;
        oldOffset = 0;
        tableAddress = 0;
        coder.input(coder.position() + PatchHeader.BYTES, inputEnd);
        coder.begin();
        tableLeft = model.number(coder, PatchModel.TABLE, 0);
        if (tableLeft < 0 || tableLeft > Relocations.MOST) {
            throw new PatchException(PatchFault.CORRUPT);
        }
    }

    private void relocation() {
        tableAddress += model.number(coder, PatchModel.TABLE, 0);
        relocations.add(tableAddress, model.signed(coder, PatchModel.TABLE, 0));
        tableLeft--;
    }

    private void operation() throws PatchException {
        literalLeft = model.number(coder, PatchModel.LITERALS, 0);
        if (literalLeft < 0 || literalLeft > targetBytes - made) {
            throw new PatchException(PatchFault.CORRUPT);
        }
        copyLeft = 0;
        if (literalLeft == targetBytes - made) {
            return;
        }
        copyLeft = model.number(coder, PatchModel.COPIES, 0);
        oldOffset += literalLeft + model.signed(coder, PatchModel.POSITIONS, 0);
        if (copyLeft <= 0
                || copyLeft > targetBytes - made - literalLeft
                || oldOffset < 0
                || copyLeft > old.bytes() - oldOffset) {
            throw new PatchException(PatchFault.CORRUPT);
        }
        prediction.beginCopy();
    }

    private void copy() throws PatchException {
        int count = (made & 3) == 0 && copyLeft >= 4 ? 4 : 1;
        if (count == 4) {
            int predicted = prediction.word(oldOffset, made);
            int old = prediction.oldWord();
            int word = model.word(coder, prediction.kind(), predicted, old, 0);
            for (int shift = 0; shift < 32; shift += 8) {
                put(word >>> shift);
            }
        } else {
            put(model.copied(coder, old.at(oldOffset), 0));
        }
        oldOffset += count;
        copyLeft -= count;
    }

    private void put(int value) throws PatchException {
        int at = made & OUTPUT_BYTES - 1;
        output[at] = (byte) value;
        made++;
        if (at == OUTPUT_BYTES - 1 || made == targetBytes) {
            sink.write(made - at - 1, output, at + 1);
        }
    }
}
