package dev.cortado.ota.smp;

/**
 * What came of a request: 0, or a code that all groups share in the low byte, and above it the
 * group's own code for clients of version 2, if it has one.
 */
public final class SmpStatus {

    /** Done. */
    public static final int OK = 0;

    /** Zephyr, mgmt_defines.h: MGMT_ERR_EUNKNOWN. */
    public static final int UNKNOWN = 1;

    /** A field is missing or has no sense. */
    public static final int INVALID = 3;

    /** There is no such thing. */
    public static final int NO_ENTRY = 5;

    /** Not now. */
    public static final int BAD_STATE = 6;

    /** The answer does not fit. */
    public static final int TOO_LARGE = 7;

    /** There is no such command. */
    public static final int UNSUPPORTED = 8;

    private SmpStatus() {}

    /** A status with a code of the group's own. */
    public static int of(int shared, int own) {
        return own << 8 | shared;
    }
}
