package dev.cortado.flash.swd;

/** The target did not say OK to a transfer. */
public final class SwdFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What it said instead. */
    public enum Answer {
        /** Not ready, although it was asked again and again. */
        WAIT,
        /** A sticky error is set. */
        FAULT,
        /** Nothing. */
        NO_ANSWER,
        /** Bits with the wrong parity. */
        DAMAGED,
        /** A register that never had the value that was waited for. */
        MISMATCH
    }

    private final Answer answer;

    /** Said this. */
    public SwdFault(Answer answer) {
        super(answer.name());
        this.answer = answer;
    }

    /** What the target said. */
    public Answer answer() {
        return answer;
    }
}
