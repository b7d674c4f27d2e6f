package dev.cortado.compiler.lower;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaMethod;

/**
 * What code may ask about the whole program.
 *
 * @param unwinds whether something throws
 * @param handlers whether there is a handler of an exception or interrupt
 */
record ProgramFacts(boolean unwinds, boolean handlers) {
    private static final String INTERRUPT = "Ldev/cortado/abi/Interrupt;";

    static ProgramFacts of(ReachableProgram program) {
        MethodRef unwinding =
                new MethodRef(
                        RuntimeEntry.THROW.owner(),
                        RuntimeEntry.THROW.method(),
                        RuntimeEntry.THROW.descriptor());
        return new ProgramFacts(
                program.methods().stream().anyMatch(m -> m.ref().equals(unwinding)),
                program.methods().stream().anyMatch(ProgramFacts::isHandler));
    }

    private static boolean isHandler(JavaMethod method) {
        return method.owner().origin() != Origin.JDK && method.hasAnnotation(INTERRUPT);
    }
}
