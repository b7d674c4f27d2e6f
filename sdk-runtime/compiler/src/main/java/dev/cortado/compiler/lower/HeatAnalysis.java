package dev.cortado.compiler.lower;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.RuntimeRequirements;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The heat of each method: how deep in loops it runs, counted from reset over all callers.
 *
 * <p>Steps: the level of a method is the most that a call of it has, which is the caller's level
 * plus the loops around the call; a call that only an exception leads to counts as outside of
 * loops. Methods that call each other start from the level of the calls from outside; a call among
 * them that has one target counts as two loops. Cost: linear in calls. Idea: Wu and Larus, "Static
 * Branch Frequency and Program Profile Analysis", 1994.
 */
final class HeatAnalysis {
    /** From two loops on: one is the loop that every firmware has around it all. */
    private static final int HOT_LEVEL = 2;

    /** The loops that a recursion counts for. */
    private static final int RECURSION = 2;

    private record Call(JavaMethod callee, int loops, boolean exceptional, boolean direct) {}

    private final World world;
    private final VirtualCalls virtualCalls;
    private final RuntimeRequirements requirements;
    private final Map<RuntimeEntry, JavaMethod> entries = new EnumMap<>(RuntimeEntry.class);
    private final Map<JavaMethod, List<Call>> calls = new LinkedHashMap<>();
    private final Map<JavaMethod, Integer> ownLoops = new HashMap<>();
    private final Map<JavaMethod, Integer> levels = new HashMap<>();
    private final Set<JavaMethod> known;

    private HeatAnalysis(
            World world,
            ReachableProgram program,
            VirtualCalls virtualCalls,
            RuntimeRequirements requirements) {
        this.world = world;
        this.virtualCalls = virtualCalls;
        this.requirements = requirements;
        this.known = program.functions().keySet();
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            method(entry).ifPresent(m -> entries.put(entry, m));
        }
        program.functions().forEach((m, function) -> calls.put(m, calls(m, function)));
    }

    /** The heat of every method of a program that is not lowered yet. */
    static Map<JavaMethod, Heat> of(
            World world,
            ReachableProgram program,
            VirtualCalls virtualCalls,
            RuntimeRequirements requirements) {
        HeatAnalysis analysis = new HeatAnalysis(world, program, virtualCalls, requirements);
        analysis.propagate();
        Map<JavaMethod, Heat> heat = new LinkedHashMap<>();
        program.functions().keySet().forEach(m -> heat.put(m, analysis.heat(m)));
        return heat;
    }

    private Optional<JavaMethod> method(RuntimeEntry entry) {
        return world.find(entry.owner())
                .map(
                        owner ->
                                world.method(
                                        new MethodRef(
                                                entry.owner(), entry.method(), entry.descriptor())))
                .filter(known::contains);
    }

    private List<Call> calls(JavaMethod caller, Function function) {
        LoopNesting nesting = new LoopNesting(function);
        List<Call> found = new ArrayList<>();
        int deepest = 0;
        for (Block block : function.blocks()) {
            boolean exceptional = nesting.isExceptional(block);
            if (!exceptional) {
                deepest = Math.max(deepest, nesting.depth(block));
            }
            for (Instruction instruction : block.instructions()) {
                Set<JavaMethod> callees = callees(instruction);
                for (JavaMethod callee : callees) {
                    if (known.contains(callee)) {
                        int loops = nesting.depth(block);
                        found.add(new Call(callee, loops, exceptional, callees.size() == 1));
                    }
                }
                for (RuntimeEntry entry : requirements.entries(instruction)) {
                    if (entries.containsKey(entry)) {
                        found.add(
                                new Call(
                                        entries.get(entry),
                                        nesting.depth(block),
                                        exceptional || isSlowPath(entry),
                                        true));
                    }
                }
            }
        }
        ownLoops.put(caller, deepest);
        return found;
    }

    private static boolean isSlowPath(RuntimeEntry entry) {
        return entry.name().startsWith("THROW") || entry == RuntimeEntry.INITIALIZE_CLASS;
    }

    private Set<JavaMethod> callees(Instruction instruction) {
        return switch (instruction.opcode()) {
            case INVOKESTATIC, CALL -> Set.of(world.method(instruction.methodAttribute()));
            case INVOKESPECIAL -> virtualCalls.direct(instruction).map(Set::of).orElse(Set.of());
            case INVOKEVIRTUAL, INVOKEINTERFACE -> virtualCalls.targets(instruction);
            default -> Set.of();
        };
    }

    private void propagate() {
        Map<JavaMethod, Set<JavaMethod>> graph = new LinkedHashMap<>();
        Set<JavaMethod> called = new HashSet<>(entries.values());
        calls.forEach(
                (caller, list) -> {
                    Set<JavaMethod> callees = new LinkedHashSet<>();
                    for (Call call : list) {
                        called.add(call.callee());
                        if (!call.exceptional()) {
                            callees.add(call.callee());
                        }
                    }
                    graph.put(caller, callees);
                });
        for (JavaMethod method : known) {
            boolean isByAddress = !called.contains(method) && !method.name().equals("<clinit>");
            levels.put(method, isByAddress ? HOT_LEVEL : 0);
        }
        CallCycles.calleesFirst(graph).reversed().forEach(this::propagate);
    }

    /** All callers from outside of the component have their level. */
    private void propagate(Set<JavaMethod> component) {
        int base = component.stream().mapToInt(levels::get).max().orElseThrow();
        component.forEach(member -> levels.put(member, base));
        for (JavaMethod caller : component) {
            for (Call call : calls.get(caller)) {
                if (!call.exceptional()) {
                    boolean recursive = component.contains(call.callee()) && call.direct();
                    int level = base + call.loops() + (recursive ? RECURSION : 0);
                    levels.merge(call.callee(), Math.min(HOT_LEVEL, level), Math::max);
                }
            }
        }
    }

    private Heat heat(JavaMethod method) {
        int level = levels.get(method) + ownLoops.get(method);
        if (level >= HOT_LEVEL) {
            return Heat.HOT;
        }
        return level == 0 ? Heat.COLD : Heat.WARM;
    }
}
