package dev.cortado.compiler.reach;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFilter;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.reach.flow.ValueFlow;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.List;

/** What each instruction makes flow, and what it needs of the runtime. */
final class InstructionFlows {
    private static final Gate OPEN = Gate.opened();

    private final AnalysisState state;
    private final FunctionFlows function;
    private final CallFlows calls;
    private final IntrinsicFlows intrinsics;
    private final Computation computation;

    InstructionFlows(AnalysisState state, FunctionFlows function) {
        this.state = state;
        this.function = function;
        this.calls = new CallFlows(state, function);
        this.intrinsics = new IntrinsicFlows(state, function);
        this.computation = new Computation(state, function);
    }

    /** Takes an instruction in; the gate is open once it can complete. */
    Gate scan(Instruction i, Block block) {
        i.operands().forEach(o -> function.reachConstant(o, i.position()));
        state.requirements.symbols(i).forEach(state.entries::reachExport);
        if (i.opcode() != Opcode.NULLCHECK && i.opcode() != Opcode.CHECKCAST) {
            need(i, block);
        }
        switch (i.opcode()) {
            case NEW, NEWARRAY ->
                    objects(i)
                            .add(
                                    state.types.allocate(
                                            state.world.resolve(i.typeAttribute()),
                                            reason(i, "instantiated in")));
            case MULTINEWARRAY -> newArrays(i);
            case GETFIELD -> {
                return getField(i, block);
            }
            case GETSTATIC ->
                    state.fields
                            .read(state.world.field(i.fieldAttribute()), reason(i, "read in"))
                            .flowInto(function.result(i));
            case PUTFIELD, PUTSTATIC -> putField(i, block);
            case ARRAYLOAD -> {
                if (i.type() == Type.REF) {
                    state.arrays.load(
                            function.objects(i.operand(0), block),
                            objects(i),
                            reason(i, "element loaded in"));
                } else {
                    any(i);
                }
            }
            case ARRAYSTORE -> {
                if (i.kindAttribute() == Kind.REFERENCE) {
                    state.arrays.store(
                            function.objects(i.operand(0), block),
                            function.objects(i.operand(2), block));
                }
            }
            case CHECKCAST -> {
                return cast(i, block);
            }
            case NULLCHECK -> {
                return nullCheck(i, block);
            }
            case CATCH -> state.thrown.flowInto(function.result(i));
            case INVOKESTATIC, CALL, INVOKESPECIAL, INVOKEVIRTUAL, INVOKEINTERFACE -> {
                return calls.scan(i, block);
            }
            case CLASSINIT ->
                    state.initialization.use(
                            state.world.resolve(i.typeAttribute()), reason(i, "initialised by"));
            case INTRINSIC -> intrinsics.scan(i, block);
            case LOAD, PTRADD -> any(i);
            case CALLINDIRECT ->
                    throw new IllegalStateException("indirect call before lowering: " + i);
            default -> computation.scan(i, block);
        }
        return OPEN;
    }

    private void need(Instruction i, Block block) {
        for (RuntimeEntry entry : state.requirements.entries(i)) {
            List<TypeFlow> references =
                    i.operands().stream()
                            .filter(o -> o.type() == Type.REF)
                            .map(o -> function.objects(o, block))
                            .toList();
            state.entries.reach(entry, references, reason(i, "needed by"));
        }
    }

    private Reason reason(Instruction i, String what) {
        return function.reason(what, i.position());
    }

    private TypeFlow objects(Instruction i) {
        return (TypeFlow) function.result(i);
    }

    /** A result of which nothing is known: a number, or an address. */
    private void any(Instruction i) {
        switch (i.type()) {
            case VOID -> {}
            case REF -> {
                objects(i).add(TypeUniverse.NULL);
                objects(i).add(state.sources.address());
            }
            default -> ((ValueFlow) function.result(i)).addAny();
        }
    }

    private void newArrays(Instruction i) {
        JavaClass type = state.world.resolve(i.typeAttribute());
        Reason reason = reason(i, "instantiated in");
        objects(i).add(state.types.allocate(type, reason));
        for (int d = 1; d < i.operands().size(); d++) {
            JavaClass inner = type.componentType().orElseThrow();
            state.arrays.nest(type, state.types.allocate(inner, reason));
            type = inner;
        }
        state.types.allocate(
                state.world.resolve("[I"), reason(i, "dimensions of an array created in"));
    }

    private Gate getField(Instruction i, Block block) {
        JavaField field = state.world.field(i.fieldAttribute());
        Reason reason = reason(i, "read in");
        Flow held = state.fields.read(field, reason);
        held.flowInto(function.result(i));
        if (FieldFlows.isOfClassObject(field)) {
            TypeFlow result = objects(i);
            function.objects(i.operand(0), block)
                    .forEach(
                            element -> {
                                if (element != TypeUniverse.NULL) {
                                    state.universe
                                            .element(element)
                                            .mirrored()
                                            .ifPresent(
                                                    type ->
                                                            state.objects.holdField(
                                                                    state.image.classMirror(type),
                                                                    field,
                                                                    result,
                                                                    reason));
                                }
                            });
        }
        return OPEN;
    }

    private void putField(Instruction i, Block block) {
        FieldRef ref = i.fieldAttribute();
        boolean construction =
                i.opcode() == Opcode.PUTFIELD
                        && switch (i.operand(0)) {
                            case Parameter parameter ->
                                    parameter.index() == 0
                                            && function.function().method().name().equals("<init>");
                            case Instruction made -> made.opcode() == Opcode.NEW;
                            default -> false;
                        };
        state.fields.write(
                state.world.field(ref), function.flow(i.operands().getLast(), block), construction);
    }

    private Gate nullCheck(Instruction i, Block block) {
        Value value = i.operand(0);
        TypeFlow flow = function.objects(value, block);
        function.checks(i, flow);
        flow.observeUntil(
                () -> {
                    if (flow.mayBeNull()) {
                        need(i, block);
                    }
                    return flow.mayBeNull();
                });
        TypeFlow passing = new TypeFlow(state.graph, TypeFilter.NON_NULL);
        flow.flowInto(passing);
        function.narrow(block, value, passing);
        return gate(passing);
    }

    private Gate cast(Instruction i, Block block) {
        JavaClass type = state.world.resolve(i.typeAttribute());
        TypeFlow flow =
                isFromMemory(i.operand(0))
                        ? state.sources.anyInstance(type)
                        : function.objects(i.operand(0), block);
        function.checks(i, flow);
        TypeFilter filter = state.universe.instances(type);
        TypeFlow passing = new TypeFlow(state.graph, filter);
        flow.flowInto(passing);
        passing.flowInto(objects(i));
        TypeFlow failing = new TypeFlow(state.graph, state.universe.allBut(type).nonNull());
        flow.flowInto(failing);
        gate(failing).whenOpen(() -> failingCast(i, type, failing));
        function.narrow(block, i.operand(0), passing);
        return gate(passing);
    }

    /** The runtime knows what it finds at an address: a cast of that only tells the compiler. */
    private static boolean isFromMemory(Value value) {
        return value instanceof Instruction read
                && read.opcode() == Opcode.INTRINSIC
                && read.nameAttribute().equals("address.toObject");
    }

    private void failingCast(Instruction i, JavaClass type, TypeFlow failing) {
        TypeFlow target = new TypeFlow(state.graph);
        if (state.world.find(FieldFlows.CLASS).isPresent()) {
            target.add(state.types.mirror(type, reason(i, "named when cast in")));
        }
        state.entries.reach(
                RuntimeEntry.THROW_CLASS_CAST, List.of(failing, target), reason(i, "needed by"));
    }

    /** A gate that opens when something has flowed in. */
    private static Gate gate(TypeFlow flow) {
        Gate gate = new Gate();
        flow.observeUntil(
                () -> {
                    if (!flow.isEmpty()) {
                        gate.open();
                    }
                    return gate.isOpen();
                });
        return gate;
    }

    /** Takes in what a function throws. */
    void thrown(TypeFlow exception, Position position) {
        exception.flowInto(state.thrown);
        state.entries.reach(
                RuntimeEntry.THROW, List.of(exception), function.reason("thrown in", position));
    }
}
