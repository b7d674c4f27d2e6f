package dev.cortado.compiler.image;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.lower.VirtualCalls;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Through which fields and constants an array may be reached by a store into it.
 *
 * <p>Steps: each reference value, field, method result and image constant is a node; assignments,
 * parameters, phis and casts are edges; the bases of array stores, copy targets and whatever leaves
 * the analysis are sinks. What reaches a sink against the edges is written to. Insensitive to
 * objects and calling context; linear in the IR. Source: Andersen, "Program Analysis and
 * Specialization for the C Programming Language", 1994, chapter 4, with subset edges only.
 */
final class ArrayWrites {
    private record Result(JavaMethod method) {}

    /** What an access by offset may read: any of the fields that are accessed so. */
    private record ReadByOffset() {}

    private final World world;
    private final ReachableProgram program;
    private final VirtualCalls calls;
    private final Map<Object, List<Object>> sources = new HashMap<>();
    private final Deque<Object> pending = new ArrayDeque<>();
    private final Set<Object> written = new HashSet<>();

    ArrayWrites(World world, ReachableProgram program) {
        this.world = world;
        this.program = program;
        this.calls = new VirtualCalls(world, program);
        program.functions().forEach(this::addFunction);
        program.accessedByOffset().stream()
                .filter(field -> field.kind().isReference())
                .forEach(field -> flow(field, new ReadByOffset()));
        while (!pending.isEmpty()) {
            sources.getOrDefault(pending.removeFirst(), List.of()).forEach(this::markWritten);
        }
    }

    /** Whether an array that a field holds may be written to. */
    boolean isWrittenThrough(FieldRef field) {
        return written.contains(field);
    }

    /** Whether an array that code refers to as a constant may be written to. */
    boolean isWritten(ImageObjectHandle constant) {
        return written.contains(constant);
    }

    private void markWritten(Object node) {
        if (written.add(node)) {
            pending.addLast(node);
        }
    }

    private void flow(Object from, Object to) {
        sources.computeIfAbsent(to, t -> new ArrayList<>()).add(from);
    }

    private static Object node(Value value) {
        return value instanceof Constant constant ? constant.payload() : value;
    }

    private void addFunction(JavaMethod method, Function function) {
        for (Block block : function.blocks()) {
            for (Phi phi : block.phis()) {
                if (phi.type() == Type.REF) {
                    phi.inputs().forEach(input -> flow(node(input), phi));
                }
            }
            for (Instruction instruction : block.instructions()) {
                addInstruction(instruction);
            }
            if (block.terminator() instanceof Terminator.Return r
                    && function.returnType() == Type.REF) {
                flow(node(r.operands().getFirst()), new Result(method));
            }
        }
    }

    private void addInstruction(Instruction i) {
        switch (i.opcode()) {
            case ARRAYSTORE -> {
                markWritten(node(i.operand(0)));
                if (i.operand(2).type() == Type.REF) {
                    markWritten(node(i.operand(2)));
                }
            }
            case PUTFIELD -> {
                if (i.fieldAttribute().kind().isReference()) {
                    flow(node(i.operand(1)), i.fieldAttribute());
                }
            }
            case PUTSTATIC -> {
                if (i.fieldAttribute().kind().isReference()) {
                    flow(node(i.operand(0)), i.fieldAttribute());
                }
            }
            case GETFIELD, GETSTATIC -> flow(i.fieldAttribute(), i);
            case CHECKCAST -> flow(node(i.operand(0)), i);
            case SELECT -> {
                flow(node(i.operand(1)), i);
                flow(node(i.operand(2)), i);
            }
            case INVOKESTATIC, INVOKESPECIAL, CALL ->
                    addCall(i, Set.of(world.method(i.methodAttribute())));
            case INVOKEVIRTUAL, INVOKEINTERFACE -> addCall(i, calls.targets(i));
            case INTRINSIC -> addIntrinsic(i);
            case LOAD, STORE, PTRADD, CALLINDIRECT -> leaks(i);
            default -> {}
        }
    }

    private void addCall(Instruction call, Set<JavaMethod> targets) {
        for (JavaMethod target : targets) {
            Function callee = program.functions().get(target);
            if (callee == null) {
                leaks(call);
                continue;
            }
            for (int p = 0; p < callee.parameters().size(); p++) {
                if (call.operand(p).type() == Type.REF) {
                    flow(node(call.operand(p)), callee.parameters().get(p));
                }
            }
            if (call.type() == Type.REF) {
                flow(new Result(target), call);
            }
        }
    }

    private void addIntrinsic(Instruction i) {
        String name = i.nameAttribute();
        switch (name) {
            case Intrinsics.ARRAY_COPY, Intrinsics.ARRAY_COPY_BYTES, Intrinsics.ARRAY_COPY_WORDS ->
                    markWritten(node(i.operand(2)));
            case Intrinsics.CLONE,
                    Intrinsics.GET_CLASS,
                    Intrinsics.DESCRIPTOR,
                    "cpu.keepAlive" -> {}
            default -> {
                boolean readsOnly =
                        name.startsWith(Intrinsics.UNSAFE_GET)
                                || name.startsWith(Intrinsics.UNSAFE_GET_VOLATILE);
                if (!readsOnly) {
                    leaks(i);
                }
                if (i.type() == Type.REF && name.startsWith("unsafe.")) {
                    flow(new ReadByOffset(), i);
                }
            }
        }
    }

    /** An address calculation may write anywhere. */
    private void leaks(Instruction i) {
        for (Value operand : i.operands()) {
            if (operand.type() == Type.REF) {
                markWritten(node(operand));
            }
        }
    }
}
