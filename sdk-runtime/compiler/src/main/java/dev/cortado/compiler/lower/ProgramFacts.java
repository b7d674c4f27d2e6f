package dev.cortado.compiler.lower;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaMethod;
import java.util.Optional;

/**
 * What code may ask about the whole program.
 *
 * @param unwinds whether something throws
 * @param handlers whether there is a handler of an exception or interrupt
 * @param stackOverflowThrower what a stack probe that faults must call; empty without probes
 * @param nullPointers whether a null check may fail
 * @param tracksMonitors whether it matters which monitors are held: to other threads, or to code
 *     that asks
 */
record ProgramFacts(
        boolean unwinds,
        boolean handlers,
        Optional<MethodRef> stackOverflowThrower,
        boolean nullPointers,
        boolean tracksMonitors) {
    private static final String ASKS_FOR_MONITORS = "isHeld";
    private static final String INTERRUPT = "Ldev/cortado/abi/Interrupt;";

    static ProgramFacts of(ReachableProgram program, boolean stackProbes) {
        return new ProgramFacts(
                reached(program, RuntimeEntry.THROW).isPresent(),
                program.methods().stream().anyMatch(ProgramFacts::isHandler),
                reached(program, RuntimeEntry.THROW_STACK_OVERFLOW).filter(m -> stackProbes),
                reached(program, RuntimeEntry.THROW_NULL_POINTER).isPresent(),
                program.hasThreads()
                        || program.methods().stream().anyMatch(ProgramFacts::asksForMonitors));
    }

    private static Optional<MethodRef> reached(ReachableProgram program, RuntimeEntry entry) {
        MethodRef ref = new MethodRef(entry.owner(), entry.method(), entry.descriptor());
        return program.methods().stream().map(JavaMethod::ref).filter(ref::equals).findFirst();
    }

    private static boolean asksForMonitors(JavaMethod method) {
        return method.name().equals(ASKS_FOR_MONITORS)
                && method.owner().name().equals(RuntimeEntry.MONITOR_ENTER.owner());
    }

    private static boolean isHandler(JavaMethod method) {
        return method.owner().origin() != Origin.JDK && method.hasAnnotation(INTERRUPT);
    }
}
