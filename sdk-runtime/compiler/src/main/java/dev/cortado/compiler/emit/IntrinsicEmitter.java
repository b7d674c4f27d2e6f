package dev.cortado.compiler.emit;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.abi.StackLayout;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Type;
import java.util.List;

/** Emits the intrinsics that are single instructions of the core or of LLVM. */
final class IntrinsicEmitter {
    /** ARMv7-M A7.7: STM and LDM without high registers, so that ARMv6-M runs it too. */
    private static final String CAPTURE =
            "mov r1, r0\\0Aadds r1, #16\\0Astmia r1!, {r4-r7}\\0Amov r2, r8\\0Amov r3, r9\\0Astmia"
                + " r1!, {r2, r3}\\0Amov r2, r10\\0Amov r3, r11\\0Astmia r1!, {r2, r3}\\0Amov r2,"
                + " sp\\0Astr r2, [r0, #52]\\0Amov r2, lr\\0Astr r2, [r0, #56]\\0Amov r2, pc\\0Astr"
                + " r2, [r0, #60]";

    /**
     * The stack pointer is set last but one: the block may lie below it, where an interrupt would
     * overwrite it.
     */
    private static final String RESUME =
            "mov r3, r0\\0Aadds r3, #32\\0Aldmia r3!, {r4-r7}\\0Amov r8, r4\\0Amov r9, r5\\0Amov"
                + " r10, r6\\0Amov r11, r7\\0Aldr r4, [r0, #60]\\0Amovs r5, #1\\0Aorrs r4,"
                + " r5\\0Amov r12, r4\\0Aldr r2, [r0, #52]\\0Amov r3, r0\\0Aadds r3, #16\\0Aldmia"
                + " r3!, {r4-r7}\\0Aldr r1, [r0, #4]\\0Aldr r0, [r0, #0]\\0Amov sp, r2\\0Abx r12";

    private static final String START_IMAGE =
            "ldr r1, [r0]\\0Aldr r0, [r0, #4]\\0Amsr msp, r1\\0Abx r0";

    private static final String CAPTURE_FLOAT =
            "\\0Amov r1, r0\\0Aadds r1, #64\\0Avstmia r1, {d8-d15}";
    private static final String RESUME_FLOAT =
            "mov r3, r0\\0Aadds r3, #64\\0Avldmia r3, {d8-d15}\\0A";

    /** CONTROL.SPSEL is bit 1. ARMv7-M B1.4.4. */
    private static final String USE_PROCESS_STACK =
            "mov r1, sp\\0Amsr psp, r1\\0Amovs r2, #2\\0Amsr control, r2\\0Aisb\\0Amsr msp, $0";

    /** ICSR.PENDSVSET; 0xE000ED04 in pieces, so that no literal pool is needed. */
    private static final String REQUEST_SWITCH =
            "movs r3, #0xE0\\0Alsls r3, r3, #16\\0Aadds r3, #0xED\\0Alsls r3, r3, #8\\0Amovs r2,"
                    + " #1\\0Alsls r2, r2, #28\\0Astr r2, [r3, #4]\\0Adsb\\0Aisb";

    // As ThreadStackLayout says; ARMv6-M has no STM of high registers.
    private static final String SWITCH_MAINLINE =
            "mrs r0, psp\\0Astmdb r0!, {r4-r11, lr}\\0Abl $0\\0Aldmia r0!, {r4-r11, lr}\\0Amsr"
                    + " psp, r0\\0Abx lr";
    private static final String SWITCH_FLOAT =
            "mrs r0, psp\\0Atst lr, #16\\0Ait eq\\0Avstmdbeq r0!, {s16-s31}\\0Astmdb r0!, {r4-r11,"
                    + " lr}\\0Abl $0\\0Aldmia r0!, {r4-r11, lr}\\0Atst lr, #16\\0Ait eq\\0Avldmiaeq"
                    + " r0!, {s16-s31}\\0Amsr psp, r0\\0Abx lr";
    private static final String SWITCH_BASELINE =
            "mrs r0, psp\\0Asubs r0, #36\\0Astmia r0!, {r4-r7}\\0Amov r4, r8\\0Amov r5, r9\\0Amov"
                + " r6, r10\\0Amov r7, r11\\0Astmia r0!, {r4-r7}\\0Amov r4, lr\\0Astr r4,"
                + " [r0]\\0Asubs r0, #32\\0Abl $0\\0Aadds r0, #16\\0Aldmia r0!, {r4-r7}\\0Amov r8,"
                + " r4\\0Amov r9, r5\\0Amov r10, r6\\0Amov r11, r7\\0Aldr r3, [r0]\\0Aadds r0,"
                + " #4\\0Amsr psp, r0\\0Asubs r0, #36\\0Aldmia r0!, {r4-r7}\\0Amov lr, r3\\0Abx lr";

    private static final String FORGET_LOW =
            "movs r4, #0\\0Amovs r5, #0\\0Amovs r6, #0\\0Amovs r7, #0\\0A";
    private static final String FORGET_HIGH =
            "mov r8, r4\\0Amov r9, r4\\0Amov r10, r4\\0Amov r11, r4\\0A";

    /** What {@code StackProbe} in the runtime recognises by its second instruction. */
    private static final String PROBE =
            "sub.w r12, sp, #" + StackLayout.RESERVE_BYTES + "\\0Aldr.w r12, [r12]";

    private final ModuleContext context;
    private final FunctionEmitter function;
    private final FunctionLines lines;
    private final InstructionEmitter instructions;

    IntrinsicEmitter(
            ModuleContext context,
            FunctionEmitter function,
            FunctionLines lines,
            InstructionEmitter instructions) {
        this.context = context;
        this.function = function;
        this.lines = lines;
        this.instructions = instructions;
    }

    void emit(Block block, Instruction i, boolean invoke) {
        switch (i.nameAttribute()) {
            case Intrinsics.SQRT -> unary(i, "llvm.sqrt");
            case Intrinsics.ABS -> unary(i, "llvm.fabs");
            case Intrinsics.FLOAT_TO_BITS,
                    Intrinsics.BITS_TO_FLOAT,
                    Intrinsics.DOUBLE_TO_BITS,
                    Intrinsics.BITS_TO_DOUBLE ->
                    cast(i, "bitcast");
            case Intrinsics.LEADING_ZEROS -> count(i, "llvm.ctlz", true);
            case Intrinsics.TRAILING_ZEROS -> count(i, "llvm.cttz", true);
            case Intrinsics.BIT_COUNT -> count(i, "llvm.ctpop", false);
            case Intrinsics.REVERSE_BYTES -> unary(i, "llvm.bswap");
            case "address.fromInt" -> cast(i, "inttoptr");
            case "address.toInt" -> cast(i, "ptrtoint");
            case "address.fromObject", "address.toObject" ->
                    lines.define(i, "getelementptr i8, " + lines.typed(i.operand(0)) + ", i32 0");
            case "cpu.waitForInterrupt" -> asm(i, "wfi", "~{memory}");
            case Intrinsics.FENCE -> asm(i, "dmb", "~{memory}");
            case "cpu.dataSynchronizationBarrier" -> asm(i, "dsb", "~{memory}");
            case "cpu.exceptionNumber" ->
                    asm(i, onProfile("mrs $0, ipsr", ApplicationProfile.EXCEPTION_NUMBER), "=r");
            case "cpu.compilerBarrier" -> asm(i, "", "~{memory}");
            case "cpu.useProcessStack" ->
                    asm(i, onProfile(USE_PROCESS_STACK, ""), "r,~{r1},~{r2},~{memory}");
            // "unwind": frames below stay visible to stack traces of stopped threads.
            case "cpu.requestSwitch" ->
                    asm(
                            i,
                            "sideeffect unwind",
                            context.options()
                                    .applicationProfile()
                                    .map(ApplicationProfile::requestSwitch)
                                    .orElse(REQUEST_SWITCH),
                            "~{r2},~{r3},~{memory}");
            case "cpu.switchContext" -> switchContext(i);
            case "cpu.threadEntry" ->
                    lines.define(
                            i, "getelementptr i8, ptr @" + ModuleEmitter.THREAD_ENTRY + ", i32 0");
            case "cpu.instructionBarrier" -> asm(i, "dsb\\0Aisb", "~{memory}");
            case "cpu.disableInterrupts" ->
                    asm(i, InterruptMask.save(context.options()), "=r,~{memory}");
            case "cpu.restoreInterrupts" ->
                    asm(i, InterruptMask.restore(context.options()), "r,~{memory}");
            case "cpu.semihosting" ->
                    asm(
                            i,
                            onProfile("bkpt 0xab", ApplicationProfile.SEMIHOSTING),
                            "={r0},{r0},{r1},~{memory}");
            // ARM DDI 0406C B8.2: CNTPCT, CNTP_TVAL, CNTP_CTL.
            case "cpu.timerCount" -> asm(i, "isb\\0Amrrc p15, 0, ${0:Q}, ${0:R}, c14", "=r");
            case "cpu.setTimerValue" -> asm(i, "mcr p15, 0, $0, c14, c2, 0", "r");
            case "cpu.setTimerControl" -> asm(i, "mcr p15, 0, $0, c14, c2, 1\\0Aisb", "r");
            case "cpu.divideUnsigned" -> divideUnsigned(i);
            case Intrinsics.STACK_PROBE -> {
                // "unwind": the fault handler makes it a call that throws. LR is named because that
                // call overwrites it.
                function.attributes().needsStackPointer();
                asm(i, "sideeffect unwind", PROBE, "~{r12},~{lr}");
            }
            case "cpu.stackPointer" -> stackPointer(i);
            case "cpu.returnAddress" -> {
                context.declare("declare ptr @llvm.returnaddress(i32)");
                function.attributes().keepApart();
                lines.define(i, "call ptr @llvm.returnaddress(i32 0)" + lines.at(i.position()));
            }
            case "cpu.captureRegisters" -> {
                function.attributes().needsUnwindTable();
                asm(
                        i,
                        CAPTURE + (hasFloat() ? CAPTURE_FLOAT : ""),
                        "{r0},~{r1},~{r2},~{r3},~{memory},~{cc}");
            }
            // "unwind": or LLVM would conclude that a throw can't unwind, and drop every handler.
            case "cpu.resumeRegisters" ->
                    asm(
                            i,
                            "sideeffect unwind",
                            (hasFloat() ? RESUME_FLOAT : "") + RESUME,
                            "{r0},~{memory},~{cc}");
            case "cpu.startImage" ->
                    asm(
                            i,
                            onProfile(START_IMAGE, ApplicationProfile.START_IMAGE),
                            "{r0},~{r1},~{memory}");
            case "cpu.systemReset" -> asm(i, ApplicationProfile.SYSTEM_RESET, "~{r0},~{memory}");
            case Intrinsics.FORGET -> forget(i);
            case Intrinsics.STACK_ALLOCATE -> {
                String slot = function.stackSlot((Integer) ((Constant) i.operand(0)).payload());
                lines.define(i, "getelementptr i8, ptr " + slot + ", i32 0");
            }
            case "cpu.call" ->
                    instructions.callTo(
                            block, i, invoke, "", lines.use(i.operand(0)), List.of(), "");
            case "cpu.keepAlive" -> {
                context.declare("declare void @llvm.fake.use(...)");
                lines.line(
                        "call void (...) @llvm.fake.use("
                                + lines.typed(i.operand(0))
                                + ")"
                                + lines.at(i.position()));
            }
            case "cpu.unreachable" -> {
                context.declare("declare void @llvm.assume(i1)");
                lines.line("call void @llvm.assume(i1 false)" + lines.at(i.position()));
            }
            default ->
                    throw new IllegalStateException("no code for intrinsic " + i.nameAttribute());
        }
    }

    /** LLVM keeps in other places what the handler still needs; ARMv6-M uses r4 to r7 only. */
    private void forget(Instruction i) {
        boolean highRegisters = context.options().hasIntegerDivision();
        lines.line(
                "call void asm sideeffect \""
                        + FORGET_LOW
                        + (highRegisters ? FORGET_HIGH : "")
                        + "bl $0\", \"s,~{r0},~{r1},~{r2},~{r3},~{r4},~{r5},~{r6},~{r7},"
                        + (highRegisters ? "~{r8},~{r9},~{r10},~{r11}," : "")
                        + "~{r12},~{lr},~{cc},~{memory}\"(ptr "
                        + context.entry(RuntimeEntry.FORGET_DEAD_FRAMES)
                        + ")"
                        + lines.at(i.position()));
    }

    private void switchContext(Instruction i) {
        String microcontroller =
                !context.options().hasIntegerDivision()
                        ? SWITCH_BASELINE
                        : hasFloat() ? SWITCH_FLOAT : SWITCH_MAINLINE;
        String text =
                context.options()
                        .applicationProfile()
                        .map(ApplicationProfile::switchContext)
                        .orElse(microcontroller);
        lines.line(
                "call void asm sideeffect \""
                        + text
                        + "\", \"s,~{memory}\"(ptr "
                        + context.entry(RuntimeEntry.SELECT_THREAD)
                        + ")"
                        + lines.at(i.position()));
    }

    private String onProfile(String microcontroller, String application) {
        return context.options().isApplicationProfile() ? application : microcontroller;
    }

    private boolean hasFloat() {
        return context.options().hasFloat();
    }

    private void unary(Instruction i, String name) {
        String type = LlvmTypes.of(i.type());
        String suffix = suffix(i.type());
        context.declare("declare " + type + " @" + name + "." + suffix + "(" + type + ")");
        lines.define(
                i,
                "call "
                        + type
                        + " @"
                        + name
                        + "."
                        + suffix
                        + "("
                        + lines.typed(i.operand(0))
                        + ")"
                        + lines.at(i.position()));
    }

    private static String suffix(Type type) {
        return switch (type) {
            case F32 -> "f32";
            case F64 -> "f64";
            case I64 -> "i64";
            default -> "i32";
        };
    }

    private void cast(Instruction i, String operation) {
        lines.define(
                i, operation + " " + lines.typed(i.operand(0)) + " to " + LlvmTypes.of(i.type()));
    }

    private void count(Instruction i, String name, boolean zeroIsDefined) {
        Type from = i.operand(0).type();
        String type = LlvmTypes.of(from);
        String function = "@" + name + "." + suffix(from);
        context.declare(
                "declare "
                        + type
                        + " "
                        + function
                        + "("
                        + type
                        + (zeroIsDefined ? ", i1" : "")
                        + ")");
        String call =
                "call "
                        + type
                        + " "
                        + function
                        + "("
                        + lines.typed(i.operand(0))
                        + (zeroIsDefined ? ", i1 false" : "")
                        + ")"
                        + lines.at(i.position());
        if (from == Type.I64) {
            lines.define(i, "trunc i64 " + lines.let(call) + " to i32");
        } else {
            lines.define(i, call);
        }
    }

    private void asm(Instruction i, String text, String constraints) {
        asm(i, "sideeffect", text, constraints);
    }

    private void asm(Instruction i, String effects, String text, String constraints) {
        String call =
                "call "
                        + LlvmTypes.of(i.type())
                        + " asm "
                        + effects
                        + " \""
                        + text
                        + "\", \""
                        + constraints
                        + "\"("
                        + lines.typedOperands(i.operands())
                        + ")"
                        + lines.at(i.position());
        if (i.type() == Type.VOID) {
            lines.line(call);
        } else {
            lines.define(i, call);
        }
    }

    private void divideUnsigned(Instruction i) {
        lines.define(i, "udiv " + lines.typed(i.operand(0)) + ", " + lines.use(i.operand(1)));
    }

    private void stackPointer(Instruction i) {
        function.attributes().needsStackPointer();
        context.declare("declare i32 @llvm.read_register.i32(metadata)");
        String register = lines.node("!{!\"sp\"}");
        String bits =
                lines.let(
                        "call i32 @llvm.read_register.i32(metadata "
                                + register
                                + ")"
                                + lines.at(i.position()));
        lines.define(i, "inttoptr i32 " + bits + " to ptr");
    }
}
