package dev.cortado.ota.fault;

/** Why a core stands still. */
public enum Stop {
    /** The instructions that it was given are used up. */
    BUDGET,
    /** The next instruction is one that is watched, or outside of what is watched. */
    WATCHED,
    /** It waits for an interrupt, and none will come. */
    SLEEP,
    /** A breakpoint instruction. */
    BREAKPOINT,
    /** It asked for a reset of the chip. */
    RESET,
    /** An exception of the processor: an access to nothing, no instruction, a supervisor call. */
    FAULT,
    /** It has looked for a byte on the console again and again. */
    LISTENING
}
