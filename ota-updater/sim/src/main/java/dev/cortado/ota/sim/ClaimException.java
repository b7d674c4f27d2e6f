package dev.cortado.ota.sim;

/** A claim of docs/OTA.md does not hold. */
final class ClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimException(String message) {
        super(message);
    }
}
