package dev.cortado.drivers;

/** A timer that resets the chip unless it is told again and again not to. */
public interface Watchdog {
    /**
     * Starts it, for good: only a reset stops it. Does not allocate; safe in interrupts.
     *
     * @param seconds until the reset, 1 to 3600
     */
    void start(int seconds);

    /** Begins the time anew; nothing happens if it was not started. As safe as {@link #start}. */
    void feed();
}
