package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.FlowGraph;
import dev.cortado.compiler.reach.flow.TypeFilter;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.reach.flow.ValueFlow;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.TypeFacts;
import dev.cortado.compiler.world.World;
import java.util.HashMap;
import java.util.Map;

/** Makes the flows of variables, of constants, and of what nothing is known about. */
final class FlowSources {
    private static final String ADDRESS = "dev/cortado/abi/Address";

    private final World world;
    private final FlowGraph graph;
    private final TypeUniverse universe;
    private final TypeFacts facts;
    private final TypeFlow everything;
    private final ValueFlow anyValue;
    private final Map<JavaClass, TypeFlow> open = new HashMap<>();
    private final Map<Constant, ValueFlow> constants = new HashMap<>();

    FlowSources(World world, FlowGraph graph, TypeUniverse universe) {
        this.world = world;
        this.graph = graph;
        this.universe = universe;
        this.facts = new TypeFacts(world);
        this.everything = new TypeFlow(graph);
        this.anyValue = new ValueFlow(graph);
        everything.add(TypeUniverse.NULL);
        anyValue.addAny();
    }

    /** A raw address is no object, but flows like one. */
    static boolean isAddress(JavaClass type) {
        return type.name().equals(ADDRESS);
    }

    /** The element of raw addresses. */
    int address() {
        return universe.instancesOf(world.resolve(ADDRESS));
    }

    /** Counts an element among those that may come from anywhere. */
    void addToEverything(int element) {
        everything.add(element);
    }

    /** A flow for a variable of a declared type; what the verifier proves is its filter. */
    Flow variable(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L', '[' -> new TypeFlow(graph, declared(descriptor));
            default -> new ValueFlow(graph);
        };
    }

    /** Interface types hold only where something checks them. */
    private TypeFilter declared(String descriptor) {
        TypeRef type = TypeRef.ofDescriptor(descriptor);
        return type.equals(TypeRef.OBJECT) || !facts.isFact(type)
                ? TypeFilter.ALL
                : universe.instances(world.resolve(type));
    }

    /** A flow for a value in a register. */
    Flow value(Type type) {
        return type == Type.REF ? new TypeFlow(graph) : new ValueFlow(graph);
    }

    /** Any value of a declared type: null and all instances, or all numbers. */
    Flow anything(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L', '[' -> anyInstance(world.ofDescriptor(descriptor));
            default -> anyValue;
        };
    }

    /** Null and all instances of a type. */
    TypeFlow anyInstance(JavaClass type) {
        return open.computeIfAbsent(
                type,
                t -> {
                    TypeFlow flow = new TypeFlow(graph, universe.instances(t));
                    flow.add(TypeUniverse.NULL);
                    if (isAddress(t)) {
                        flow.add(address());
                    }
                    everything.flowInto(flow);
                    return flow;
                });
    }

    ValueFlow anyValue() {
        return anyValue;
    }

    /** One number. */
    ValueFlow constant(Constant number) {
        return constants.computeIfAbsent(
                number,
                n -> {
                    ValueFlow flow = new ValueFlow(graph);
                    flow.add(n);
                    return flow;
                });
    }
}
