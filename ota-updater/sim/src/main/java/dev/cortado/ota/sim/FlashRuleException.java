package dev.cortado.ota.sim;

/** Flash was used in a way that real flash does not stand. */
public final class FlashRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlashRuleException(String message) {
        super(message);
    }
}
