package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.translate.BuildTimeState;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Optimises the functions of a whole program in place, callees first: direct calls, calls inlined
 * where that saves an object, objects in registers.
 *
 * <p>A function reads others only when it calls them, and those are finished then unless it is
 * recursive with them. So what becomes of it does not depend on what is optimised at the same time.
 */
public final class ProgramOptimizer {
    private static final int MAX_ROUNDS = 8;

    private final World world;
    private final Map<JavaMethod, Function> functions;
    private final CallSites sites;
    private final FunctionOptimizer functionOptimizer;
    private final Devirtualization devirtualization;
    private final ScalarReplacement scalarReplacement;
    private final EscapeAnalysis escapes;
    private final InliningPolicy policy;

    private ProgramOptimizer(
            World world,
            Map<JavaMethod, Function> functions,
            BuildTimeState buildTime,
            CallTargets targets,
            boolean forSize) {
        this.world = world;
        this.functions = functions;
        this.sites = new CallSites(targets);
        this.functionOptimizer =
                new FunctionOptimizer(world, new ImageFieldFolding(world, buildTime));
        this.devirtualization = new Devirtualization(sites);
        this.scalarReplacement = new ScalarReplacement(world);
        this.escapes = new EscapeAnalysis(world, sites);
        this.policy = new InliningPolicy(world, functions, escapes, forSize);
    }

    /**
     * Optimises all functions.
     *
     * @param forSize whether small code counts more than fast code
     */
    public static void optimize(
            World world,
            Map<JavaMethod, Function> functions,
            BuildTimeState buildTime,
            CallTargets targets,
            boolean forSize) {
        new ProgramOptimizer(world, functions, buildTime, targets, forSize).run();
    }

    private void run() {
        Map<JavaMethod, Set<JavaMethod>> callees = new LinkedHashMap<>();
        functions.forEach((method, function) -> callees.put(method, callees(function)));
        BottomUpRun.run(callees, this::optimize);
        FunctionPass arrayCopies = new ArrayCopySelection();
        functions.values().parallelStream()
                .forEach(
                        function -> {
                            forgetRefinements(function);
                            arrayCopies.apply(function);
                        });
    }

    private void optimize(List<JavaMethod> component) {
        Map<JavaMethod, Function> members = new LinkedHashMap<>();
        component.forEach(method -> members.put(method, functions.get(method)));
        members.values().forEach(this::optimize);
        escapes.summarize(members);
    }

    private Set<JavaMethod> callees(Function function) {
        Set<JavaMethod> callees = new LinkedHashSet<>();
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                switch (i.opcode()) {
                    case INVOKESTATIC, INVOKESPECIAL, CALL ->
                            callees.add(world.method(i.methodAttribute()));
                    case INVOKEVIRTUAL, INVOKEINTERFACE -> callees.addAll(sites.of(i));
                    default -> {}
                }
            }
        }
        return callees;
    }

    private void optimize(Function function) {
        simplify(function);
        Set<Instruction> calls = policy.callsForObjects(function);
        if (calls.isEmpty()) {
            return;
        }
        FunctionSnapshot before = new FunctionSnapshot(function, sites);
        int sizeBefore = InliningPolicy.size(function);
        int replaced = 0;
        for (int round = 0; round < MAX_ROUNDS && !calls.isEmpty(); round++) {
            inline(function, calls);
            functionOptimizer.optimize(function);
            replaced += simplify(function);
            calls = policy.callsForObjects(function);
        }
        if (!policy.pays(InliningPolicy.size(function) - sizeBefore, replaced)) {
            before.restore();
        }
    }

    /** Inlines what is tiny and takes objects apart while that leads to more; the objects. */
    private int simplify(Function function) {
        int replaced = scalarReplacement.replaceAll(function);
        boolean changed = devirtualization.apply(function) | replaced > 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Set<Instruction> calls = policy.tinyCalls(function);
            if (!calls.isEmpty()) {
                inline(function, calls);
            } else if (!changed) {
                return replaced;
            }
            functionOptimizer.optimize(function);
            int more = scalarReplacement.replaceAll(function);
            changed = devirtualization.apply(function) | more > 0;
            replaced += more;
        }
        return replaced;
    }

    private void inline(Function function, Set<Instruction> calls) {
        Set<Instruction> pending = Collections.newSetFromMap(new IdentityHashMap<>());
        pending.addAll(calls);
        ValueReplacement replacement = new ValueReplacement();
        for (Block block : List.copyOf(function.blocks())) {
            Block at = block;
            for (Instruction i : List.copyOf(block.instructions())) {
                if (pending.contains(i)) {
                    Function callee = functions.get(world.method(i.methodAttribute()));
                    at = CallInlining.apply(function, at, i, callee, replacement, sites);
                }
            }
        }
        replacement.apply(function);
    }

    private static void forgetRefinements(Function function) {
        ValueReplacement replacement = new ValueReplacement();
        for (Block block : function.blocks()) {
            List<Instruction> kept = new ArrayList<>();
            for (Instruction i : block.instructions()) {
                if (i.opcode() == Opcode.REFINE) {
                    replacement.replace(i, i.operand(0));
                } else {
                    kept.add(i);
                }
            }
            block.instructions().retainAll(kept);
        }
        replacement.apply(function);
    }
}
