package dev.cortado.boards;

/** How a chip's flash is erased and written by whoever reaches its memory. */
public enum FlashController {
    /** Not by registers: it is memory that is simply written, or the debugger knows the chip. */
    NONE("none"),
    /** nRF51 Series Reference Manual v3.0, 6: the non-volatile memory controller. */
    NRF51_NVMC("nrf51-nvmc"),
    /**
     * Common Flash Interface, command set 0x0001 (Intel): two chips of 16 bits side by side, each
     * with a write buffer of 1 KB.
     */
    CFI_INTEL_2X16("cfi-intel-2x16");

    private final String key;

    FlashController(String key) {
        this.key = key;
    }

    /** The name in profiles. */
    public String key() {
        return key;
    }
}
