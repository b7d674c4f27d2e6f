package dev.cortado.runtime.time;

/**
 * A board's timer: counts up for good, and interrupts once when asked to. Nothing allocates; all
 * but {@link #initialize} is safe in interrupts.
 */
public interface TimerDevice {
    /** Starts counting; called once, before anything else. */
    void initialize();

    /** The ticks since the start, never less than before. */
    long ticks();

    /**
     * Calls {@link Alarm#fire} in an interrupt {@code ticks}, at least 1, from now, or earlier if
     * the device can't count that far; replaces the alarm set before.
     */
    void alarmAfter(int ticks);
}
