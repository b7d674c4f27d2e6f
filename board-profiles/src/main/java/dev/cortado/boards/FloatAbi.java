package dev.cortado.boards;

/** How floating-point arguments are passed. */
public enum FloatAbi {
    /** In core registers; the AEABI base standard. */
    SOFT("soft"),
    /** In VFP registers; the AEABI VFP variant. */
    HARD("hard");

    private final String key;

    FloatAbi(String key) {
        this.key = key;
    }

    /** The name in profile files. */
    public String key() {
        return key;
    }
}
