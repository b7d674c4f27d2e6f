package dev.cortado.compiler.emit;

import dev.cortado.abi.BootHandover;
import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Collections;

/** Emits the vectors, and the code between them and Java. */
final class StartUp {
    private static final int CORE_EXCEPTIONS = 16;
    private static final int PENDSV = 14;
    private static final String RESET = "Reset_Handler";
    private static final String MAIN = "__cortado_main";
    private static final String UNEXPECTED = "__cortado_unexpected";
    private static final String INTERRUPT = "__cortado_interrupt";
    private static final String INTERRUPTS = "__cortado_interrupts";

    private final ModuleContext context;
    private final World world;
    private final StringBuilder out;

    StartUp(ModuleContext context, World world, StringBuilder out) {
        this.context = context;
        this.world = world;
        this.out = out;
    }

    void emit() {
        context.references().linkerSymbols().add("__stack_top");
        if (context.options().applicationProfile().isPresent()) {
            application(context.options().applicationProfile().get());
        } else {
            microcontroller();
        }
        personality();
    }

    /** ARMv7-M B1.5: the table holds the initial stack pointer and addresses. */
    private void microcontroller() {
        program(RESET);
        naked(
                UNEXPECTED,
                ".text.unexpected",
                ExceptionEntry.code(context.options().hasIntegerDivision()),
                Names.function(method(RuntimeEntry.UNEXPECTED_EXCEPTION)));
        VectorTable table = context.options().vectors();
        int vectors = Math.max(CORE_EXCEPTIONS, table.count());
        String unhandled = UNEXPECTED;
        if (table.forwarded()) {
            context.references().linkerSymbols().add(BootHandover.SYMBOL);
            out.append(VectorForwarding.definition());
            unhandled = VectorForwarding.FUNCTION;
        }
        out.append("@__vectors = constant [")
                .append(vectors + (table.forwarded() ? VectorTable.FALLBACK_ENTRIES : 0))
                .append(" x ptr] [ptr @\"__stack_top\", ptr @Reset_Handler");
        for (int i = 2; i < vectors; i++) {
            JavaMethod handler = table.handlers().get(i);
            out.append(", ptr ")
                    .append(handler == null ? "@" + unhandled : Names.function(handler));
        }
        for (int i = 0; table.forwarded() && i < VectorTable.FALLBACK_ENTRIES; i++) {
            out.append(", ptr @" + UNEXPECTED);
        }
        out.append("], section \".vectors\", align 4\n");
    }

    /** ARM DDI 0406C B1.8.1: the table holds instructions; behind them is what they load. */
    private void application(ApplicationProfile core) {
        context.references().linkerSymbols().add("__interrupt_stack_top");
        VectorTable table = context.options().vectors();
        program(MAIN);
        naked(RESET, ".text.reset", ApplicationProfile.START, "@" + MAIN);
        naked(
                UNEXPECTED,
                ".text.unexpected",
                ApplicationProfile.UNEXPECTED,
                Names.function(method(RuntimeEntry.UNEXPECTED_EXCEPTION)));
        JavaMethod pendSv = table.handlers().get(PENDSV);
        naked(
                INTERRUPT,
                ".text.interrupt",
                core.interrupt(pendSv != null),
                "@" + INTERRUPTS,
                "@" + UNEXPECTED,
                pendSv == null ? "@" + UNEXPECTED : Names.function(pendSv));
        StringBuilder targets = new StringBuilder();
        for (int vector = 0; vector < ApplicationProfile.VECTORS; vector++) {
            targets.append(vector == 0 ? "ptr @" : ", ptr @").append(target(vector));
        }
        out.append("@__vectors = constant { [8 x i32], [8 x ptr] } { [8 x i32] [");
        for (int vector = 0; vector < ApplicationProfile.VECTORS; vector++) {
            out.append(vector == 0 ? "i32 " : ", i32 ").append(ApplicationProfile.VECTOR);
        }
        out.append("], [8 x ptr] [")
                .append(targets)
                .append("] }, section \".vectors\", align 32\n");
        int interrupts = Math.max(1, table.count() - CORE_EXCEPTIONS);
        out.append("@").append(INTERRUPTS).append(" = internal constant [").append(interrupts);
        out.append(" x ptr] [");
        for (int i = 0; i < interrupts; i++) {
            JavaMethod handler = table.handlers().get(CORE_EXCEPTIONS + i);
            out.append(i == 0 ? "ptr " : ", ptr ")
                    .append(handler == null ? "null" : Names.function(handler));
        }
        out.append("], section \".rodata.interrupts\", align 4\n");
    }

    /** The symbol that a vector leads to. */
    private String target(int vector) {
        return switch (vector) {
            case ApplicationProfile.RESET -> RESET;
            case ApplicationProfile.IRQ -> INTERRUPT;
            default -> {
                String name = "__cortado_fault" + vector;
                naked(
                        name,
                        ".text.fault" + vector,
                        ApplicationProfile.fault(vector),
                        "@" + UNEXPECTED);
                yield name;
            }
        };
    }

    /** The function that unwinding ends at, because it can't be unwound. */
    private void program(String name) {
        JavaMethod reset = method(RuntimeEntry.RESET);
        String debug = context.debugInfo().definition(reset);
        String location = context.metadata().add("!DILocation(line: 0, scope: " + debug + ")");
        out.append("define void @")
                .append(name)
                .append("() noreturn nounwind section \".text.reset\" !dbg ")
                .append(debug);
        out.append(" {\n  call void ")
                .append(Names.function(reset))
                .append("(), !dbg ")
                .append(location);
        out.append("\n  unreachable\n}\n");
    }

    private void naked(String name, String section, String code, String... operands) {
        out.append(name.equals(RESET) ? "define void @" : "define internal void @")
                .append(name)
                .append("() naked noinline nounwind section \"")
                .append(section)
                .append("\" {\n  call void asm sideeffect \"")
                .append(code)
                .append("\", \"")
                .append(String.join(",", Collections.nCopies(operands.length, "s")))
                .append("\"(ptr ")
                .append(String.join(", ptr ", operands))
                .append(")\n  unreachable\n}\n");
    }

    private void personality() {
        out.append(
                "define hidden i32 @__cortado_personality(...) nounwind section"
                        + " \".text.personality\" {\n");
        out.append("  ret i32 0\n}\n");
        for (int i = 0; i < 3; i++) {
            out.append("@__aeabi_unwind_cpp_pr")
                    .append(i)
                    .append(" = hidden alias i32 (...), ptr @__cortado_personality\n");
        }
    }

    private JavaMethod method(RuntimeEntry entry) {
        return world.method(new MethodRef(entry.owner(), entry.method(), entry.descriptor()));
    }
}
