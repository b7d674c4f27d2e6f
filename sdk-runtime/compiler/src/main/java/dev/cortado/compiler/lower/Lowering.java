package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.RuntimeRequirements;
import dev.cortado.compiler.reach.TargetArithmetic;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers all functions of a program in place, several at the same time. */
public final class Lowering {
    private Lowering() {}

    /** What is decided once for the whole program. */
    public record LoweredProgram(
            ReachableProgram program,
            TypeNumbering numbering,
            DispatchTables dispatch,
            Map<JavaMethod, Heat> heat) {}

    /** Lowers every function; afterwards only low-level opcodes are left. */
    public static LoweredProgram lower(
            World world,
            ReachableProgram program,
            StaticFields statics,
            Mirrors mirrors,
            TargetArithmetic target) {
        return lower(world, program, statics, mirrors, target, false);
    }

    /**
     * Lowers every function.
     *
     * @param guarded whether the MPU refuses what is below the main stack
     */
    public static LoweredProgram lower(
            World world,
            ReachableProgram program,
            StaticFields statics,
            Mirrors mirrors,
            TargetArithmetic target,
            boolean guarded) {
        ProgramFacts facts = ProgramFacts.of(program, guarded);
        if (!facts.unwinds()) {
            program.functions()
                    .values()
                    .forEach(f -> f.blocks().forEach(b -> b.unwindTo(Optional.empty())));
        }
        TypeNumbering numbering = TypeNumbering.of(world, program);
        VirtualCalls calls = new VirtualCalls(world, program);
        DispatchTables dispatch = DispatchTables.of(program, calls.polymorphic());
        Object image = new Object();
        LoweringContext context =
                new LoweringContext(
                        world,
                        program,
                        numbering,
                        calls,
                        dispatch,
                        oneAtATime(statics, image),
                        oneAtATime(mirrors, image),
                        facts,
                        target,
                        program.hasThreads());
        StackCheckInsertion stackChecks = stackChecks(world, program, calls);
        Map<JavaMethod, Heat> heat =
                HeatAnalysis.of(world, program, calls, new RuntimeRequirements(target));
        program.functions().entrySet().parallelStream()
                .forEach(each -> lower(context, each.getKey(), each.getValue(), stackChecks));
        return new LoweredProgram(program, numbering, dispatch, heat);
    }

    private static void lower(
            LoweringContext context,
            JavaMethod method,
            Function function,
            StackCheckInsertion stackChecks) {
        new FunctionLowering(context, function, stackChecks.needsCheck(method)).run();
        FrameCells.apply(function);
    }

    /** Whether some method of the program is recursive and so may overflow the stack. */
    public static boolean hasRecursion(ReachableProgram program) {
        StackCheckInsertion stackChecks = new StackCheckInsertion(program.callGraph());
        return program.methods().stream().anyMatch(stackChecks::needsCheck);
    }

    /** The image may make an object for an answer, and knows nothing of threads. */
    private static StaticFields oneAtATime(StaticFields statics, Object lock) {
        return field -> {
            synchronized (lock) {
                return statics.initialValue(field);
            }
        };
    }

    private static Mirrors oneAtATime(Mirrors mirrors, Object lock) {
        return type -> {
            synchronized (lock) {
                return mirrors.mirrorOrNull(type);
            }
        };
    }

    private static StackCheckInsertion stackChecks(
            World world, ReachableProgram program, VirtualCalls calls) {
        Map<JavaMethod, Set<JavaMethod>> callees = new LinkedHashMap<>();
        for (Map.Entry<JavaMethod, Function> each : program.functions().entrySet()) {
            callees.put(each.getKey(), callees(world, calls, each.getValue()));
        }
        return new StackCheckInsertion(callees);
    }

    private static Set<JavaMethod> callees(World world, VirtualCalls calls, Function function) {
        Set<JavaMethod> callees = new LinkedHashSet<>();
        function.blocks()
                .forEach(
                        block ->
                                block.instructions()
                                        .forEach(
                                                instruction -> {
                                                    switch (instruction.opcode()) {
                                                        case INVOKESPECIAL ->
                                                                calls.direct(instruction)
                                                                        .ifPresent(callees::add);
                                                        case INVOKESTATIC, CALL ->
                                                                callees.add(
                                                                        world.method(
                                                                                instruction
                                                                                        .methodAttribute()));
                                                        case INVOKEVIRTUAL, INVOKEINTERFACE ->
                                                                callees.addAll(
                                                                        calls.targets(instruction));
                                                        default -> {}
                                                    }
                                                }));
        return callees;
    }
}
