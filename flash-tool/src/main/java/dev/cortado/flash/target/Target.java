package dev.cortado.flash.target;

/** A board at the other end of a probe. */
public interface Target extends AutoCloseable {

    /** Probe and board in a few words. */
    String description();

    /** Resets the board and lets it run. */
    void reset();

    /** Leaves the board and frees the probe; a board that ran before runs again. */
    @Override
    void close();
}
