package dev.cortado.ota.bootloader;

/** Where an update is; the codes differ in at least half of their bits. */
public enum BootPhase {
    /** Nothing is under way; the running image is confirmed. */
    IDLE(0x0f0f_0f0f),
    /** Images are being copied between slots. */
    COPYING(0x3333_3333),
    /** Images are in place; the trailers are being written. */
    FINISHING(0x5555_5555),
    /** The running image has not confirmed itself. */
    TRIAL(0x6969_6969);

    private final int code;

    BootPhase(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
