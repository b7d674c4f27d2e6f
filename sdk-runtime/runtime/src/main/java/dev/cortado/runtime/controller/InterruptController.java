package dev.cortado.runtime.controller;

/** The interrupt controller of an A-profile core. Nothing allocates. */
public interface InterruptController {
    /** Lets the interrupt of the switch through, with the lowest priority of all. */
    void enableSwitch();

    /** Makes the interrupt of the switch pending; safe in interrupts. */
    void pendSwitch();

    /** Whether the interrupt of a device but one is let through. */
    boolean isAnyEnabledBut(int interrupt);

    /** The interrupt whose handler runs, of several the most urgent; -1 for none. */
    int active();
}
