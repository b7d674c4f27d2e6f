package dev.cortado.ota.delta;

import dev.cortado.ota.format.ArraySource;
import java.util.Arrays;
import java.util.List;

/** (host) Writes what {@link PatchDecoder} reads, with the same model of it. */
public final class PatchEncoder {

    /** The most steps that a patch has. */
    public static final int MOST_STEPS = Relocations.MOST;

    private final byte[] base;
    private final byte[] target;
    private final OldImage old;
    private final Relocations relocations = new Relocations();
    private final CopyPrediction prediction;
    private final PatchModel model = new PatchModel();
    private final RangeEncoder coder = new RangeEncoder();
    private int made;
    private int oldOffset;

    /** An encoder of the difference between two images. */
    public PatchEncoder(byte[] base, byte[] target) {
        this.base = base;
        this.target = target;
        this.old = new OldImage(new ArraySource(base));
        this.prediction = new CopyPrediction(old, relocations);
    }

    /**
     * The patch.
     *
     * @param facts the header; its length is not looked at
     * @param steps in ascending order, at most {@link #MOST_STEPS}
     * @param operations that make the target
     */
    public byte[] encode(
            PatchHeader facts, List<AddressStep> steps, List<PatchOperation> operations) {
        old.limit(base.length);
        prediction.begin(facts.address());
        model.number(coder, PatchModel.TABLE, steps.size());
        int address = 0;
        for (AddressStep step : steps) {
            model.number(coder, PatchModel.TABLE, step.start() - address);
            model.signed(coder, PatchModel.TABLE, step.difference());
            relocations.add(step.start(), step.difference());
            address = step.start();
        }
        for (PatchOperation operation : operations) {
            encode(operation);
        }
        byte[] body = coder.finish();
        byte[] patch = Arrays.copyOf(new byte[0], PatchHeader.BYTES + body.length);
        System.arraycopy(body, 0, patch, PatchHeader.BYTES, body.length);
        new PatchHeader(
                        patch.length,
                        base.length,
                        target.length,
                        facts.address(),
                        facts.baseHash(),
                        facts.targetHash())
                .write(patch);
        return patch;
    }

    private void encode(PatchOperation operation) {
        model.number(coder, PatchModel.LITERALS, operation.literals());
        if (operation.literals() < target.length - made) {
            model.number(coder, PatchModel.COPIES, operation.copies());
            int expected = oldOffset + operation.literals();
            model.signed(coder, PatchModel.POSITIONS, operation.oldOffset() - expected);
        }
        for (int i = 0; i < operation.literals(); i++) {
            model.literal(coder, made, target[made] & 0xff);
            made++;
        }
        prediction.beginCopy();
        oldOffset = operation.oldOffset();
        int end = made + operation.copies();
        while (made < end) {
            int count = (made & 3) == 0 && end - made >= 4 ? 4 : 1;
            if (count == 4) {
                int predicted = prediction.word(oldOffset, made);
                model.word(
                        coder,
                        prediction.kind(),
                        predicted,
                        prediction.oldWord(),
                        word(target, made));
            } else {
                model.copied(coder, old.at(oldOffset), target[made] & 0xff);
            }
            oldOffset += count;
            made += count;
        }
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | bytes[at + 3] << 24;
    }
}
