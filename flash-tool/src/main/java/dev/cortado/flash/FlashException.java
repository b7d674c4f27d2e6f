package dev.cortado.flash;

/** Something outside of this program kept a board from being programmed. */
public final class FlashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * @param message what happened and its probable cause
     * @param nextStep what to do about it, a sentence or a command
     */
    public FlashException(String message, String nextStep) {
        super(message);
        this.nextStep = nextStep;
    }

    /** The same with the failure below it. */
    public FlashException(String message, String nextStep, Throwable cause) {
        super(message, cause);
        this.nextStep = nextStep;
    }

    /** What to do about it. */
    public String nextStep() {
        return nextStep;
    }
}
