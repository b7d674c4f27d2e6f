package dev.cortado.compiler.emit;

/**
 * The code between the vector of an exception without handler and the Java method that reports it:
 * passes the frame that exception entry pushed, and on ARMv7-M the registers that it did not push.
 *
 * <p>ARMv7-M B1.5.6 to B1.5.8: bit 2 of EXC_RETURN says which stack has the frame. When the main
 * stack has overflowed, the report runs at the end of RAM instead: the heap is not needed any more.
 */
final class ExceptionEntry {
    private static final int ROOM_BYTES = 512;

    private static final String MAINLINE =
            "tst lr, #4\\0Aite eq\\0Amrseq r0, msp\\0Amrsne r0, psp\\0Aldr r1,"
                    + " =__ram_start+"
                    + ROOM_BYTES
                    + "\\0Acmp sp, r1\\0Aitt lo\\0Aldrlo r1, =__heap_end\\0Amovlo sp, r1\\0Apush"
                    + " {r4-r11, lr}\\0Amov r1, sp\\0Aldr r2, =$0\\0Ablx r2\\0Apop {r4-r11, pc}";
    private static final String BASELINE =
            "mrs r0, msp\\0Amov r1, lr\\0Alsls r1, r1, #29\\0Abpl 1f\\0Amrs r0, psp\\0A1:\\0Aldr"
                    + " r2, =$0\\0Abx r2";

    private ExceptionEntry() {}

    /** The instructions; their operand 0 is the method. */
    static String code(boolean mainline) {
        return mainline ? MAINLINE : BASELINE;
    }
}
