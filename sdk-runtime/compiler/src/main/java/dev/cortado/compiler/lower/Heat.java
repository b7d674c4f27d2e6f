package dev.cortado.compiler.lower;

/** How often a method's code runs, as far as loops show it. */
public enum Heat {
    /** Never in a loop, or only on the way to an exception. */
    COLD,
    /** In one loop. */
    WARM,
    /** In nested loops, in a recursion, or called by who knows whom. */
    HOT
}
