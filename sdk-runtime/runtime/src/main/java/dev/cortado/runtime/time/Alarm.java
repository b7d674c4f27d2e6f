package dev.cortado.runtime.time;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.controller.CoreInterrupts;

/** The one alarm of the board's timer, and whether it has gone off. */
@Unchecked
public final class Alarm {
    /** Never earlier than any alarm. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int MAX_TICKS = 0x3FFF_FFFF;

    private static volatile boolean fired;
    private static long setFor = NEVER;

    private Alarm() {}

    /** Called by the timer's interrupt handler when the alarm goes off. */
    @NoAllocation
    public static void fire() {
        fired = true;
        if (ImageConstants.threads()) {
            CoreInterrupts.pendSwitch();
        }
    }

    /** Whether the alarm has gone off since it was last asked; the alarm is then unset. */
    public static boolean takeFired() {
        if (!fired) {
            return false;
        }
        fired = false;
        setFor = NEVER;
        return true;
    }

    /** Whether {@link #takeFired} would answer true. */
    public static boolean isFired() {
        return fired;
    }

    /**
     * Sets the alarm for {@code nanos} of the {@link Clock}, unless it is set for an earlier time;
     * it may go off earlier. Not for interrupts.
     */
    public static void setAtLatest(long nanos) {
        if (nanos < setFor) {
            setFor = nanos;
            long left = Clock.ticksIn(nanos - Clock.nanoTime());
            Clock.device().alarmAfter(left > MAX_TICKS ? MAX_TICKS : (int) left);
        }
    }
}
