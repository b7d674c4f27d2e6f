package dev.cortado.compiler.image;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.lower.VirtualCalls;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaField;
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
 * Which arrays always have the same length, through all fields, parameters and results that they
 * pass.
 *
 * <p>Each of those whose type is an array type is a node that knows no length, one length, or that
 * there are several; what is assigned flows along. Insensitive to objects and calling context;
 * linear in the IR, as each node changes twice at most. An element of an array of arrays, a cast
 * from another type and the result of an intrinsic may have any length.
 */
public final class ArrayLengths {
    /** No array has that many elements. */
    private static final int SEVERAL = -1;

    private static final String EXPORT = "Ldev/cortado/abi/Export;";

    private record Result(JavaMethod method) {}

    private final World world;
    private final ReachableProgram program;
    private final VirtualCalls calls;
    private final Map<Object, Integer> lengths = new HashMap<>();
    private final Map<Object, List<Object>> targets = new HashMap<>();
    private final Deque<Object> pending = new ArrayDeque<>();

    private ArrayLengths(World world, ClassInitializers initializers, ReachableProgram program) {
        this.world = world;
        this.program = program;
        this.calls = new VirtualCalls(world, program);
        Set<MethodRef> entries = new HashSet<>();
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            entries.add(new MethodRef(entry.owner(), entry.method(), entry.descriptor()));
        }
        program.functions()
                .forEach(
                        (method, function) -> {
                            if (entries.contains(method.ref()) || method.hasAnnotation(EXPORT)) {
                                function.parameters().forEach(p -> add(p, SEVERAL));
                            }
                            addFunction(method, function);
                        });
        addImage(initializers);
        program.accessedByOffset().forEach(field -> add(field, SEVERAL));
        // The runtime makes strings word by word; see StringLayout.
        add(world.stringClass().declaredField("value", "[B").orElseThrow().ref(), SEVERAL);
        while (!pending.isEmpty()) {
            Object node = pending.removeFirst();
            int length = lengths.get(node);
            targets.getOrDefault(node, List.of()).forEach(target -> add(target, length));
        }
    }

    /** Writes the lengths that are known into the functions of a program. */
    public static void apply(
            World world, ClassInitializers initializers, ReachableProgram program) {
        ArrayLengths known = new ArrayLengths(world, initializers, program);
        program.functions().values().forEach(known::rewrite);
    }

    private void rewrite(Function function) {
        ValueReplacement replacement = new ValueReplacement();
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                if (i.opcode() == Opcode.ARRAYLENGTH) {
                    int length = lengths.getOrDefault(i.operand(0), SEVERAL);
                    if (length != SEVERAL) {
                        replacement.replace(i, Constant.ofInt(length));
                    }
                }
            }
        }
        replacement.apply(function);
    }

    private void add(Object node, int length) {
        Integer before = lengths.get(node);
        if (before == null) {
            lengths.put(node, length);
            pending.addLast(node);
        } else if (before != length && before != SEVERAL) {
            lengths.put(node, SEVERAL);
            pending.addLast(node);
        }
    }

    private void flow(Value from, Object to) {
        switch (from) {
            case Constant constant -> {
                switch (constant.payload()) {
                    case ImageArray array -> add(to, array.length());
                    case ImageObjectHandle other -> add(to, SEVERAL);
                    default -> {}
                }
            }
            default -> {
                if (isArray(from)) {
                    flow((Object) from, to);
                } else {
                    add(to, SEVERAL);
                }
            }
        }
    }

    private void flow(Object from, Object to) {
        targets.computeIfAbsent(from, f -> new ArrayList<>(2)).add(to);
    }

    private static boolean isArray(Value value) {
        return value.type() == Type.REF && value.refType().type().isArray();
    }

    private static boolean isArray(FieldRef field) {
        return field.descriptor().startsWith("[");
    }

    private void addImage(ClassInitializers initializers) {
        for (ImageObjectHandle handle : program.imageObjects()) {
            if (handle instanceof ImageInstance instance) {
                for (JavaField field : instance.type().layout().fields()) {
                    if (isArray(field.ref()) && instance.value(field) instanceof ImageArray array) {
                        add(field.ref(), array.length());
                    }
                }
            }
        }
        for (FieldRef ref : program.readFields()) {
            if (isArray(ref)) {
                JavaField field = world.field(ref);
                if (field.isStatic()
                        && initializers.staticValue(field) instanceof ImageArray array) {
                    add(ref, array.length());
                }
            }
        }
    }

    private void addFunction(JavaMethod method, Function function) {
        for (Block block : function.blocks()) {
            for (Phi phi : block.phis()) {
                if (isArray(phi)) {
                    phi.inputs().forEach(input -> flow(input, phi));
                }
            }
            for (Instruction i : block.instructions()) {
                addInstruction(i);
            }
            if (block.terminator() instanceof Terminator.Return r
                    && function.returnType() == Type.REF) {
                flow(r.operands().getFirst(), new Result(method));
            }
        }
    }

    private void addInstruction(Instruction i) {
        switch (i.opcode()) {
            case NEWARRAY ->
                    add(i, i.operand(0) instanceof Constant c ? (Integer) c.payload() : SEVERAL);
            case PUTFIELD -> {
                if (isArray(i.fieldAttribute())) {
                    flow(i.operand(1), i.fieldAttribute());
                }
            }
            case PUTSTATIC -> {
                if (isArray(i.fieldAttribute())) {
                    flow(i.operand(0), i.fieldAttribute());
                }
            }
            case GETFIELD, GETSTATIC -> {
                if (isArray(i.fieldAttribute())) {
                    flow((Object) i.fieldAttribute(), i);
                } else {
                    addUnknown(i);
                }
            }
            case CHECKCAST, REFINE -> {
                if (isArray(i)) {
                    flow(i.operand(0), i);
                }
            }
            case SELECT -> {
                if (isArray(i)) {
                    flow(i.operand(1), i);
                    flow(i.operand(2), i);
                }
            }
            case INVOKESTATIC, INVOKESPECIAL ->
                    addCall(i, Set.of(world.method(i.methodAttribute())));
            case INVOKEVIRTUAL, INVOKEINTERFACE -> addCall(i, calls.targets(i));
            default -> addUnknown(i);
        }
    }

    private void addUnknown(Instruction i) {
        if (i.type() == Type.REF) {
            add(i, SEVERAL);
        }
    }

    private void addCall(Instruction call, Set<JavaMethod> callees) {
        for (JavaMethod callee : callees) {
            Function function = program.functions().get(callee);
            if (function == null) {
                addUnknown(call);
                continue;
            }
            List<Parameter> parameters = function.parameters();
            for (int p = 0; p < parameters.size(); p++) {
                if (isArray(parameters.get(p))) {
                    flow(call.operand(p), parameters.get(p));
                }
            }
            if (isArray(call)) {
                flow((Object) new Result(callee), call);
            }
        }
    }
}
