package dev.cortado.ota.format;

/** What the bootloader is to do with the two slots, with MCUboot's numbers in swap info. */
public enum SwapType {
    /** Start what is in the primary slot. */
    NONE(1),
    /** Swap, and swap back unless the new image confirms itself. */
    TEST(2),
    /** Swap for good. */
    PERMANENT(3),
    /** Swap back: the image on trial did not confirm itself. */
    REVERT(4);

    private final int code;

    SwapType(int code) {
        this.code = code;
    }

    /** Its number in swap info. */
    public int code() {
        return code;
    }

    /**
     * What the trailers of the two slots ask for, when no swap is under way.
     *
     * <p>The secondary slot's request goes before the primary slot's, as in MCUboot.
     */
    public static SwapType requested(Trailer primary, Trailer secondary) {
        if (secondary.magic() == TrailerFlag.SET) {
            switch (secondary.imageOk()) {
                case UNSET:
                    return TEST;
                case SET:
                    return PERMANENT;
                default:
                    break;
            }
        }
        boolean onTrial =
                primary.magic() == TrailerFlag.SET
                        && primary.imageOk() == TrailerFlag.UNSET
                        && primary.copyDone() == TrailerFlag.SET;
        return onTrial ? REVERT : NONE;
    }
}
