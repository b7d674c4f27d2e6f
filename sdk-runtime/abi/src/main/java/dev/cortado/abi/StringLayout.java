package dev.cortado.abi;

/**
 * Offsets of the fields of {@code java.lang.String} that the runtime uses: references, int, then
 * bytes (JDK 25).
 */
public final class StringLayout {
    /** The characters, a {@code byte[]}: the only reference field. */
    public static final int VALUE = ObjectLayout.FIRST_FIELD;

    /** The cached hash code, an int. */
    public static final int HASH = 8;

    /** 0 when the characters are Latin-1, one byte each; else they are UTF-16. */
    public static final int CODER = 12;

    /** Whether the hash code is known to be 0, a boolean behind the coder. */
    public static final int HASH_IS_ZERO = 13;

    private StringLayout() {}
}
