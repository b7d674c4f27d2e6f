package dev.cortado.flash.swd;

/** What a probe does on the wire, one transfer or several of the same kind. */
public sealed interface SwdOperation {

    /** The register. */
    SwdRegister register();

    /** Reads a register. */
    record Read(SwdRegister register) implements SwdOperation {}

    /** Writes a register. */
    record Write(SwdRegister register, int value) implements SwdOperation {}

    /** Reads a register so often that masked bits have a value; fails if they never have. */
    record Await(SwdRegister register, int mask, int value) implements SwdOperation {}

    /** Reads a register many times. */
    record ReadBlock(SwdRegister register, int count) implements SwdOperation {}

    /**
     * Writes words from an array to a register, one after the other.
     *
     * @param words not to be changed
     */
    record WriteBlock(SwdRegister register, int[] words, int from, int to)
            implements SwdOperation {}
}
