package dev.cortado.drivers.cfi;

/** Has the chips carry out commands, by code that is not in them. */
interface FlashCommands {

    /** Sets a word of what {@link #program} writes. */
    void source(int word, int value);

    /** Programs the first words of the source; false if a chip reports an error. */
    boolean program(int address, int words);

    /** Erases a block; false if a chip reports an error. */
    boolean erase(int address);
}
