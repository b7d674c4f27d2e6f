package dev.cortado.classlib.text;

/** The flags of java.util.Formatter's specifiers, as its nested class Flags numbers them. */
final class FormatFlags {
    static final int ZERO_PAD = 1 << 5;
    static final int GROUP = 1 << 6;

    private FormatFlags() {}
}
