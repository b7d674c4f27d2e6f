package dev.cortado.compiler.emit;

/** The assembly that masks interrupts and puts their mask back. */
final class InterruptMask {
    private static final String SAVE = "mrs $0, primask\\0Acpsid i";
    private static final String RESTORE = "msr primask, $0";

    private InterruptMask() {}

    /** Reads the interrupt mask into $0 and masks interrupts. */
    static String save(EmissionOptions options) {
        return options.isApplicationProfile() ? ApplicationProfile.MASK : SAVE;
    }

    /** Writes the interrupt mask from $0. */
    static String restore(EmissionOptions options) {
        return options.isApplicationProfile() ? ApplicationProfile.UNMASK : RESTORE;
    }
}
