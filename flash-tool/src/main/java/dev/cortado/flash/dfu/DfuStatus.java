package dev.cortado.flash.dfu;

/**
 * What a device says to GETSTATUS; DFU 1.1, 6.1.2.
 *
 * @param error bStatus, 0 if all is well
 * @param waitMillis before it is asked again
 * @param state what it does
 */
record DfuStatus(int error, int waitMillis, State state) {

    /** The states in the order of their numbers; DFU 1.1, A.1. */
    enum State {
        APP_IDLE,
        APP_DETACH,
        IDLE,
        DOWNLOAD_SYNC,
        DOWNLOAD_BUSY,
        DOWNLOAD_IDLE,
        MANIFEST_SYNC,
        MANIFEST,
        MANIFEST_WAIT_RESET,
        UPLOAD_IDLE,
        ERROR
    }

    private static final String[] ERRORS = {
        "no error",
        "the file is not for this device",
        "the file fails a check of the vendor's",
        "it cannot write its memory",
        "it cannot erase its memory",
        "its memory is not erased",
        "its memory cannot be programmed",
        "what was programmed reads back wrong",
        "the address is out of range or protected",
        "the end of the firmware came too early",
        "its firmware is corrupt",
        "it is protected, or an error of the vendor's",
        "it was reset by USB",
        "it lost power",
        "something went wrong",
        "it does not know the request",
    };

    /** The error in words. */
    String words() {
        return error < ERRORS.length ? ERRORS[error] : "error " + error;
    }

    /** Reads an answer of 6 bytes. */
    static DfuStatus of(byte[] answer) {
        int state = answer[4] & 0xff;
        return new DfuStatus(
                answer[0] & 0xff,
                answer[1] & 0xff | (answer[2] & 0xff) << 8 | (answer[3] & 0xff) << 16,
                state < State.values().length ? State.values()[state] : State.ERROR);
    }
}
