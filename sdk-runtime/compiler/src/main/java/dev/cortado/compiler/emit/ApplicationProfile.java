package dev.cortado.compiler.emit;

import dev.cortado.abi.ThreadStackLayout;

/**
 * The instructions of an A-profile core where they are other ones than those of the M profile, for
 * a core whose interrupts come from a generic interrupt controller.
 *
 * <p>The program runs in System mode, handlers of any exception in Supervisor mode, whose stack has
 * nothing else: an entry in another mode stores its return state there and changes to it.
 *
 * @param distributor address of the controller's distributor
 * @param cpuInterface address of its CPU interface
 */
public record ApplicationProfile(long distributor, long cpuInterface) {
    /** LDR pc, [pc, #24]: the word eight entries on, bit 0 of which selects Thumb. A8.8.64. */
    static final int VECTOR = 0xE59F_F018;

    static final int VECTORS = 8;

    /** ARM DDI 0406C B1.8.1, table B1-3: the offsets of the vectors in words. */
    static final int RESET = 0;

    static final int UNDEFINED = 1;
    static final int SUPERVISOR_CALL = 2;
    static final int PREFETCH_ABORT = 3;
    static final int DATA_ABORT = 4;
    static final int IRQ = 6;
    static final int FIQ = 7;

    /** The software-generated interrupt that stands for PendSV. */
    private static final int SWITCH = 15;

    /** GICv2 4.3.15: GICD_SGIR, to this core only. */
    private static final int GICD_SGIR = 0xF00;

    private static final int SGIR_SELF = 2 << 24;

    /** GICv2 4.4.4, 4.4.5. */
    private static final int GICC_IAR = 0xC;

    private static final int GICC_EOIR = 0x10;

    /** GICv2 3.2: this and greater ones are no interrupts. */
    private static final int SPURIOUS = 1020;

    static final String MASK = "mrs $0, cpsr\\0Acpsid i";
    static final String UNMASK = "msr cpsr_c, $0";

    /** System mode is 31. */
    static final String EXCEPTION_NUMBER = "mrs $0, cpsr\\0Aand $0, $0, #31\\0Aeor $0, $0, #31";

    /** PSCI (ARM DEN 0022D) 5.10: SYSTEM_RESET, 0x84000009, by HVC 0. */
    static final String SYSTEM_RESET = "movw r0, #9\\0Amovt r0, #0x8400\\0A.inst.w 0xf7e08000";

    /** To the instruction at the address, in ARM state, as reset does. */
    static final String START_IMAGE = "cpsid aif\\0Abx r0";

    static final String SEMIHOSTING = "svc 0xab";

    /** The return state and r0 to r3, r12, lr, as {@code ExceptionFrame} in the runtime says. */
    private static final String ENTRY = "srsdb sp!, #19\\0Acps #19\\0Apush {r0-r3, r12, lr}\\0A";

    private static final String RETURN = "pop {r0-r3, r12, lr}\\0Arfeia sp!";

    /** Stacks, the address of the vectors; then the main program in $0. */
    static final String START =
            "cpsid aif\\0Acps #19\\0Aldr r0, =__interrupt_stack_top\\0Amov sp, r0\\0Acps"
                    + " #31\\0Aldr r0, =__stack_top\\0Amov sp, r0\\0Aldr r0, =__vectors\\0Amcr p15,"
                    + " 0, r0, c12, c0, 0\\0Aisb\\0Acpsie ai\\0Ab $0";

    /**
     * Calls {@code HardFault.unexpected}, $0, with the frame, the interrupted mode's lr in it, and
     * with r4 to r11, the interrupted stack pointer, the number in r0, DFSR, DFAR, IFSR, IFAR.
     */
    static final String UNEXPECTED =
            "mov r3, sp\\0Aldr r1, [r3, #28]\\0Aand r1, r1, #31\\0Acmp r1, #19\\0Abne 1f\\0Aadd r1,"
                + " r3, #32\\0Ab 2f\\0A1: cps #31\\0Amov r1, sp\\0Amov r2, lr\\0Acps #19\\0Astr r2,"
                + " [r3, #20]\\0A2: mrc p15, 0, r12, c5, c0, 1\\0Amrc p15, 0, lr, c6, c0, 2\\0Apush"
                + " {r12, lr}\\0Amrc p15, 0, r12, c5, c0, 0\\0Amrc p15, 0, lr, c6, c0, 0\\0Apush"
                + " {r12, lr}\\0Amov r2, r0\\0Apush {r1, r2}\\0Apush {r4-r11}\\0Amov r1, sp\\0Amov"
                + " r0, r3\\0Abic r2, r1, #7\\0Amov sp, r2\\0Abl $0";

    /** The entry of a fault: its return address lies behind the instruction by so much. */
    static String fault(int vector) {
        int behind =
                switch (vector) {
                    case DATA_ABORT -> 8;
                    case UNDEFINED, SUPERVISOR_CALL -> 2;
                    default -> 4;
                };
        return "sub lr, lr, #%d\\0A%smovs r0, #%d\\0Ab $0".formatted(behind, ENTRY, vector);
    }

    /**
     * The entry of interrupts: calls the handler in the table $0, or goes to $1, the report of
     * unexpected ones, with its number among all exceptions; or to $2, the switch.
     */
    String interrupt(boolean hasSwitch) {
        return "sub lr, lr, #4\\0A"
                + ENTRY
                + load("r2", cpuInterface)
                + "ldr r0, [r2, #%d]\\0Aubfx r1, r0, #0, #10\\0A".formatted(GICC_IAR)
                + "cmp r1, #%d\\0Abhs 2f\\0A".formatted(SPURIOUS)
                + (hasSwitch ? "cmp r1, #%d\\0Abne 3f\\0Ab $2\\0A3: ".formatted(SWITCH) : "")
                + "ldr r3, =$0\\0Aldr r3, [r3, r1, lsl #2]\\0Acbz r3, 1f\\0A"
                // AAPCS32 6.2.1.2: the interrupted code may have a stack pointer that is odd by 4.
                + "mov r2, sp\\0Abic r12, r2, #7\\0Amov sp, r12\\0Apush {r0, r2}\\0Ablx r3\\0A"
                + "pop {r0, r2}\\0Amov sp, r2\\0A"
                + load("r2", cpuInterface)
                + "str r0, [r2, #%d]\\0A2: %s\\0A".formatted(GICC_EOIR, RETURN)
                + "1: add r0, r1, #16\\0Ab $1";
    }

    /** Makes the switch pending and takes it, unless interrupts are masked. */
    String requestSwitch() {
        return load("r3", distributor + GICD_SGIR)
                + load("r2", SGIR_SELF | SWITCH)
                + "str r2, [r3]\\0Adsb\\0Aisb";
    }

    /**
     * The switch, entered with nothing but the frame on the handlers' stack: moves it to the
     * thread's own stack as {@link ThreadStackLayout} says, calls $0, and continues the thread
     * whose stack pointer that answers. Meanwhile other interrupts come through: the one of the
     * switch has the lowest priority and ends only afterwards.
     */
    String switchContext() {
        return "mov r0, sp\\0Acps #31\\0Aldr r1, [r0, #24]\\0Aldr r2, [r0, #28]\\0Apush {r1,"
                + " r2}\\0Astr lr, [sp, #-4]!\\0Aldr lr, [r0, #16]\\0Aldm r0, {r1, r2, r3,"
                + " r12}\\0Apush {r1, r2, r3, r12, lr}\\0Amovs r1, #0\\0Astr r1, [sp,"
                + " #-4]!\\0Apush {r4-r11}\\0Amov r4, sp\\0Acps #19\\0Aadd sp, #32\\0Amov r0,"
                + " r4\\0Acpsie i\\0Abl $0\\0Acpsid i\\0A"
                + load("r1", cpuInterface)
                + "movs r2, #%d\\0Astr r2, [r1, #%d]\\0A".formatted(SWITCH, GICC_EOIR)
                + "cps #31\\0Amov sp, r0\\0Apop {r4-r11}\\0Aadd sp, #4\\0A"
                + RETURN;
    }

    private static String load(String register, long value) {
        return "movw %s, #%d\\0Amovt %s, #%d\\0A"
                .formatted(register, value & 0xFFFF, register, value >>> 16);
    }
}
