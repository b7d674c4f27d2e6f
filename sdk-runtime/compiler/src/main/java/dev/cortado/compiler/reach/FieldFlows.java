package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.reach.flow.ValueFlow;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One flow for each field, whichever the object: what code writes, and once code reads it what the
 * image holds.
 */
final class FieldFlows {
    static final String CLASS = "java/lang/Class";

    /** The field of a Class object that holds the descriptor of the arrays of its type. */
    private static final String ARRAY_DESCRIPTOR = "arrayDescriptor";

    /** Classes whose fields the runtime also writes by address. */
    private static final Set<String> WRITTEN_BY_ADDRESS =
            Set.of("java/lang/String", "java/lang/Throwable", "java/lang/ref/Reference", CLASS);

    private record Variable(JavaField field, Flow flow) {}

    private final AnalysisState state;
    private final Map<FieldRef, Variable> variables = new LinkedHashMap<>();
    private final Map<FieldRef, Reason> read = new LinkedHashMap<>();
    private final Set<FieldRef> written = new LinkedHashSet<>();
    private final Set<FieldRef> mutated = new LinkedHashSet<>();

    FieldFlows(AnalysisState state) {
        this.state = state;
    }

    private Variable variable(JavaField field) {
        return variables.computeIfAbsent(
                field.ref(), r -> new Variable(field, state.sources.variable(r.descriptor())));
    }

    /** Whether each Class object's field is looked at by itself. */
    static boolean isOfClassObject(JavaField field) {
        return !field.isStatic() && field.isTracedReference() && field.owner().name().equals(CLASS);
    }

    /** What a field may hold; it is read by this. */
    Flow read(JavaField field, Reason reason) {
        Variable variable = variable(field);
        if (read.putIfAbsent(field.ref(), reason) == null) {
            if (field.name().equals(ARRAY_DESCRIPTOR) && field.owner().name().equals(CLASS)) {
                state.types.makeArraysOfMirrored(reason);
            }
            if (field.kind().isReference() && !field.isTracedReference()) {
                TypeFlow address = (TypeFlow) variable.flow();
                address.add(TypeUniverse.NULL);
                address.add(state.sources.address());
            } else if (WRITTEN_BY_ADDRESS.contains(field.owner().name()) && !field.isStatic()) {
                addWrittenByAddress(variable);
            }
            addInitial(variable, reason);
        }
        return variable.flow();
    }

    private void addWrittenByAddress(Variable variable) {
        switch (variable.flow()) {
            case ValueFlow numbers -> numbers.addAny();
            case TypeFlow types -> {
                types.add(TypeUniverse.NULL);
                switch (variable.field().ref().toString()) {
                    case "java/lang/String.value:[B" -> types.add(element("[B"));
                    case "java/lang/Throwable.backtrace:Ljava/lang/Object;" ->
                            types.add(element("[I"));
                    default -> {}
                }
            }
        }
    }

    private int element(String type) {
        return state.universe.instancesOf(state.world.resolve(type));
    }

    private void addInitial(Variable variable, Reason reason) {
        JavaField field = variable.field();
        if (isOfClassObject(field) || field.kind().isReference() && !field.isTracedReference()) {
            return;
        }
        if (field.isStatic()) {
            state.objects.hold(variable.flow(), state.image.staticValue(field), reason);
            return;
        }
        for (ImageObjectHandle object : state.objects.instances(field.owner())) {
            state.objects.holdField(object, field, variable.flow(), reason);
        }
        if (state.types.isAllocated(field.owner())) {
            addDefault(variable);
        }
    }

    private void addDefault(Variable variable) {
        switch (variable.flow()) {
            case TypeFlow types -> types.add(TypeUniverse.NULL);
            case ValueFlow numbers -> numbers.add(zero(variable.field().kind()));
        }
    }

    static Constant zero(Kind kind) {
        return switch (kind) {
            case LONG -> Constant.ofLong(0);
            case FLOAT -> Constant.ofFloat(0);
            case DOUBLE -> Constant.ofDouble(0);
            case REFERENCE -> Constant.nullReference();
            default -> Constant.ofInt(0);
        };
    }

    /** Lets a value flow into a field. */
    void write(JavaField field, Flow value, boolean underConstruction) {
        written.add(field.ref());
        if (!underConstruction) {
            mutated.add(field.ref());
        }
        store(field, value);
    }

    private void store(JavaField field, Flow value) {
        Flow flow = variable(field).flow();
        switch (value) {
            case TypeFlow types -> types.flowInto(flow);
            case ValueFlow numbers -> {
                if (field.kind() == Kind.INT || field.kind().type() != Type.I32) {
                    numbers.flowInto(flow);
                } else {
                    numbers.observe(() -> narrow(numbers, field.kind(), (ValueFlow) flow));
                }
            }
        }
    }

    /** A field keeps as many bits as its kind has. */
    private static void narrow(ValueFlow numbers, Kind kind, ValueFlow field) {
        if (numbers.varies()) {
            field.addAny();
        }
        numbers.constant()
                .map(c -> (Integer) c.payload())
                .map(
                        v ->
                                switch (kind) {
                                    case BOOLEAN -> v & 1;
                                    case BYTE -> (int) (byte) (int) v;
                                    case CHAR -> (int) (char) (int) v;
                                    case SHORT -> (int) (short) (int) v;
                                    default -> v;
                                })
                .ifPresent(v -> field.add(Constant.ofInt(v)));
    }

    /** Says that a field may be read and written without being named. */
    Flow accessByOffset(JavaField field) {
        mutated.add(field.ref());
        Flow flow =
                read(
                        field,
                        Reason.root("held by " + field.ref() + ", which is read by its offset"));
        if (flow instanceof ValueFlow numbers) {
            numbers.addAny();
        }
        return flow;
    }

    /** An object of the image has come in. */
    void inImage(ImageObjectHandle object, JavaClass type) {
        for (JavaField field : type.layout().fields()) {
            Reason reason = read.get(field.ref());
            if (reason != null && !isOfClassObject(field) && isTracked(field)) {
                state.objects.holdField(object, field, variable(field).flow(), reason);
            }
        }
    }

    private static boolean isTracked(JavaField field) {
        return !field.kind().isReference() || field.isTracedReference();
    }

    /** Code makes instances of a class, with default values. */
    void allocated(JavaClass type) {
        for (JavaField field : type.layout().fields()) {
            if (read.containsKey(field.ref())) {
                addDefault(variable(field));
            }
        }
    }

    /** Looks again at what the image holds: an initialiser that ran since may have changed it. */
    void lookAgain() {
        for (Map.Entry<FieldRef, Reason> each : List.copyOf(read.entrySet())) {
            addInitial(variables.get(each.getKey()), each.getValue());
        }
    }

    /** What a field may hold at the end; empty when it is not read. */
    Map<FieldRef, Flow> readFlows() {
        Map<FieldRef, Flow> flows = new LinkedHashMap<>();
        read.keySet().forEach(ref -> flows.put(ref, variables.get(ref).flow()));
        return flows;
    }

    Set<FieldRef> readFields() {
        return read.keySet();
    }

    Set<FieldRef> written() {
        return written;
    }

    Set<FieldRef> mutated() {
        return mutated;
    }
}
