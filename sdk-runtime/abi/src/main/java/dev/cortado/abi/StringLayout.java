package dev.cortado.abi;

/** Offsets of the fields of {@code java.lang.String} that fault handlers read. */
public final class StringLayout {
    /** The characters, a {@code byte[]}: the only reference field, and references come first. */
    public static final int VALUE = ObjectLayout.FIRST_FIELD;

    private StringLayout() {}
}
