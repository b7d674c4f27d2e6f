package dev.cortado.ota.agent;

import dev.cortado.ota.smp.SmpStatus;

/** The statuses of the image group; Zephyr, img_mgmt.h: img_mgmt_err_code_t. */
final class ImageStatus {

    static final int NO_IMAGE = SmpStatus.of(SmpStatus.NO_ENTRY, 3);
    static final int ON_TRIAL = SmpStatus.of(SmpStatus.BAD_STATE, 9);
    static final int WRITE_FAILED = SmpStatus.of(SmpStatus.UNKNOWN, 12);
    static final int ERASE_FAILED = SmpStatus.of(SmpStatus.UNKNOWN, 13);
    static final int INVALID_SLOT = SmpStatus.of(SmpStatus.INVALID, 14);
    static final int INVALID_OFFSET = SmpStatus.of(SmpStatus.INVALID, 20);
    static final int INVALID_LENGTH = SmpStatus.of(SmpStatus.INVALID, 21);
    static final int INVALID_HEADER = SmpStatus.of(SmpStatus.INVALID, 22);
    static final int INVALID_HASH = SmpStatus.of(SmpStatus.INVALID, 24);
    static final int TOO_LARGE = SmpStatus.of(SmpStatus.INVALID, 30);
    static final int DATA_OVERRUN = SmpStatus.of(SmpStatus.INVALID, 31);
    static final int TEST_OF_ACTIVE = SmpStatus.of(SmpStatus.INVALID, 33);

    private ImageStatus() {}
}
