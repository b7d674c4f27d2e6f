package dev.cortado.compiler.emit;

import dev.cortado.abi.BootHandover;

/**
 * The handler of every exception in a bootloader for a core whose vector table can't be moved: it
 * goes on with the handler of the table whose address is in the shared RAM.
 *
 * <p>Exception entry has saved the registers that it uses (ARMv6-M B1.5.6); LR keeps EXC_RETURN, so
 * that the handler returns as if the core had called it. It takes 14 cycles of a Cortex-M0 (ARM DDI
 * 0432C 3.3).
 */
final class VectorForwarding {

    /** The name of the function. */
    static final String FUNCTION = "__cortado_forward";

    private static final String CODE =
            "ldr r0, =$0\\0Aldr r0, [r0]\\0Amrs r1, ipsr\\0Alsls r1, r1, #2\\0Aldr r0, [r0,"
                    + " r1]\\0Abx r0";

    private VectorForwarding() {}

    static String definition() {
        return "define internal void @"
                + FUNCTION
                + "() naked noinline nounwind section \".text.forward\" {\n"
                + "  call void asm sideeffect \""
                + CODE
                + "\", \"s\"(ptr @"
                + BootHandover.SYMBOL
                + ")\n  unreachable\n}\n";
    }
}
