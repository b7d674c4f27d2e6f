package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageSource;

/**
 * An image while it is copied: each byte is read where the steps that are complete have brought it.
 *
 * <p>What is neither source nor target of a step stays, and a step never touches its own source; so
 * until the next step is complete every byte is where this source reads it, also when power failed
 * in the middle of that step.
 */
final class MovedImage implements ImageSource {

    private final CopyPlan plan;
    private final BootState state;
    private final FlashArea first;
    private final int bytes;
    private final CopyStep step;

    /**
     * An image of some size that begins at the start of an area before the first step.
     *
     * @param step one of its own
     */
    MovedImage(CopyPlan plan, BootState state, FlashArea first, int bytes, CopyStep step) {
        this.plan = plan;
        this.state = state;
        this.first = first;
        this.bytes = bytes;
        this.step = step;
    }

    @Override
    public int size() {
        return bytes;
    }

    @Override
    public void read(int offset, byte[] buffer, int index, int length) throws ImageException {
        for (int done = 0; done < length; ) {
            FlashArea area = first;
            int at = offset + done;
            // As many bytes as all steps treat alike.
            int run = length - done;
            for (int i = 0; i < state.stepsDone(); i++) {
                plan.step(i, state.primaryBytes(), state.secondaryBytes(), step);
                if (step.source() != area) {
                    continue;
                }
                int ahead = step.sourceStart() - at;
                int left = step.sourceEnd() - at;
                if (ahead > 0) {
                    run = Math.min(run, ahead);
                } else if (left > 0) {
                    run = Math.min(run, left);
                    at = step.targetStart() - ahead;
                    area = step.target();
                }
            }
            if (!area.read(at, buffer, index + done, run)) {
                throw new ImageException(ImageFault.READ_FAILED, at, 0, run);
            }
            done += run;
        }
    }
}
