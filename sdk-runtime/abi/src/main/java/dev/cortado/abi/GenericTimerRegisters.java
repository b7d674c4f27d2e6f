package dev.cortado.abi;

/**
 * The registers of a core's generic timer, in coprocessor 15 of the A profile. ARM DDI 0406C B8.2.
 *
 * <p>Nothing here allocates; everything may be called in an interrupt handler.
 */
public final class GenericTimerRegisters {
    private GenericTimerRegisters() {}

    /** CNTPCT: the physical count, which never wraps. */
    @Intrinsic("cpu.timerCount")
    public static long count() {
        throw unsupported();
    }

    /** CNTP_TVAL: the condition is met {@code ticks} from now. */
    @Intrinsic("cpu.setTimerValue")
    public static void setValue(int ticks) {
        throw unsupported();
    }

    /** CNTP_CTL: bit 0 enables the timer, bit 1 masks its interrupt. */
    @Intrinsic("cpu.setTimerControl")
    public static void setControl(int control) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("only on the device");
    }
}
