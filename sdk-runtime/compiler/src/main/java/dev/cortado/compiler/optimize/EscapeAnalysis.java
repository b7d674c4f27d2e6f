package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.optimize.Uses.Use;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which parameters of functions outlive their calls, and so which calls an object's escape hangs
 * on.
 *
 * <p>Components of the call graph are summed up callees first; within one, nothing escapes until
 * something does. Cost: linear in the uses of the parameters, times the rounds of a component.
 */
final class EscapeAnalysis {
    /**
     * What a function does with what it gets.
     *
     * @param escaping the parameters that may be seen after the call, or are tested for identity
     * @param returned the parameters that may be the result
     * @param isFresh whether each result is an object that nobody else has seen, or a constant
     */
    private record Summary(BitSet escaping, BitSet returned, boolean isFresh) {}

    /**
     * Where an object goes within a function.
     *
     * @param calls those that get it as an argument
     */
    record Flow(boolean escapes, boolean isReturned, Set<Instruction> calls) {}

    private final World world;
    private final CallTargets targets;
    private final Map<JavaMethod, Summary> summaries = new ConcurrentHashMap<>();

    EscapeAnalysis(World world, CallTargets targets) {
        this.world = world;
        this.targets = targets;
    }

    /** Sums up the functions of one component, whose callees have been summed up. */
    void summarize(Map<JavaMethod, Function> component) {
        Map<JavaMethod, Uses> uses = new HashMap<>();
        component.forEach(
                (method, function) -> {
                    uses.put(method, new Uses(function));
                    summaries.put(method, new Summary(new BitSet(), new BitSet(), true));
                });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<JavaMethod, Function> each : component.entrySet()) {
                Summary now = summary(each.getValue(), uses.get(each.getKey()));
                changed |= !now.equals(summaries.put(each.getKey(), now));
            }
        }
    }

    private Summary summary(Function function, Uses uses) {
        BitSet escaping = new BitSet();
        BitSet returned = new BitSet();
        for (Parameter parameter : function.parameters()) {
            if (parameter.type() == Type.REF) {
                Flow flow = flow(uses, parameter, false);
                escaping.set(parameter.index(), flow.escapes());
                returned.set(parameter.index(), flow.isReturned());
            }
        }
        return new Summary(escaping, returned, returnsFresh(function));
    }

    private boolean returnsFresh(Function function) {
        if (function.returnType() != Type.REF) {
            return false;
        }
        boolean returnsObject = false;
        Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Terminator.Return) {
                work.addAll(block.terminator().operands());
            }
        }
        while (!work.isEmpty()) {
            Value value = TransientObjects.origin(work.pop());
            if (!seen.add(value)) {
                continue;
            }
            if (value instanceof Phi phi) {
                work.addAll(phi.inputs());
            } else if (TransientObjects.isMade(value) || isFreshCall(value)) {
                returnsObject = true;
            } else if (!(value instanceof Constant)) {
                return false;
            }
        }
        return returnsObject;
    }

    /** Whether a value is the result of a direct call of a function that makes it. */
    boolean isFreshCall(Value value) {
        return value instanceof Instruction call
                && (call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL)
                && call.type() == Type.REF
                && summary(world.method(call.methodAttribute()))
                        .filter(Summary::isFresh)
                        .isPresent();
    }

    private Optional<Summary> summary(JavaMethod method) {
        return Optional.ofNullable(summaries.get(method));
    }

    /**
     * Follows a reference.
     *
     * @param local whether an object that is stored into another one made here is followed on
     */
    Flow flow(Uses uses, Value object, boolean local) {
        Set<Value> aliases = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Instruction> calls = new LinkedHashSet<>();
        Deque<Value> work = new ArrayDeque<>(List.of(object));
        boolean isReturned = false;
        while (!work.isEmpty()) {
            Value value = work.pop();
            if (!aliases.add(value)) {
                continue;
            }
            for (Use use : uses.of(value)) {
                if (use.phi().isPresent()) {
                    work.push(use.phi().get());
                } else if (use.terminator().isPresent()) {
                    if (!(use.terminator().get() instanceof Terminator.Return)) {
                        return new Flow(true, false, Set.of());
                    }
                    isReturned = true;
                } else if (!follow(use.instruction().orElseThrow(), value, local, calls, work)) {
                    return new Flow(true, false, Set.of());
                }
            }
        }
        return new Flow(false, isReturned, calls);
    }

    /** Whether a use lets the reference stay local. */
    private boolean follow(
            Instruction i, Value value, boolean local, Set<Instruction> calls, Deque<Value> work) {
        switch (i.opcode()) {
            case GETFIELD, ARRAYLENGTH, ARRAYLOAD, NULLCHECK, MONITORENTER, MONITOREXIT -> {
                return true;
            }
            case CMP, INSTANCEOF, STORECHECK -> {
                return true;
            }
            case PUTFIELD -> {
                return i.operand(1) != value || local && isMadeHere(i.operand(0));
            }
            case ARRAYSTORE -> {
                return i.operand(2) != value || local && isMadeHere(i.operand(0));
            }
            case CHECKCAST, REFINE -> {
                work.push(i);
                return true;
            }
            case INVOKESTATIC, INVOKESPECIAL, INVOKEVIRTUAL, INVOKEINTERFACE -> {
                return passes(i, value, calls, work);
            }
            case INTRINSIC -> {
                return switch (i.nameAttribute()) {
                    case Intrinsics.GET_CLASS, Intrinsics.DESCRIPTOR, "cpu.keepAlive" -> true;
                    default -> false;
                };
            }
            default -> {
                return false;
            }
        }
    }

    private boolean isMadeHere(Value object) {
        Value origin = TransientObjects.origin(object);
        return TransientObjects.isMade(origin) || isFreshCall(origin);
    }

    private boolean passes(
            Instruction call, Value value, Set<Instruction> calls, Deque<Value> work) {
        boolean direct =
                call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL;
        Set<JavaMethod> possible =
                direct ? Set.of(world.method(call.methodAttribute())) : targets.of(call);
        for (JavaMethod target : possible) {
            Optional<Summary> summary = summary(target);
            if (summary.isEmpty()) {
                return false;
            }
            for (int p = 0; p < call.operands().size(); p++) {
                if (call.operand(p) == value) {
                    if (summary.get().escaping().get(p)) {
                        return false;
                    }
                    if (summary.get().returned().get(p)) {
                        work.push(call);
                    }
                }
            }
        }
        calls.add(call);
        return true;
    }
}
