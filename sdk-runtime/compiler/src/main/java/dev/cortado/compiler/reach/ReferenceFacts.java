package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.TypeFacts;
import dev.cortado.compiler.world.World;
import java.util.List;
import java.util.Optional;

/** What a flow of types tells of a reference, in the terms of the IR. */
final class ReferenceFacts {
    /** Of more classes the common superclass is hardly worth its search. */
    private static final int MAX_JOINED = 16;

    private final World world;
    private final TypeUniverse universe;
    private final TypeFacts types;

    ReferenceFacts(World world, TypeUniverse universe) {
        this.world = world;
        this.universe = universe;
        this.types = new TypeFacts(world);
    }

    /** What is known of a reference when it is also known what flows into it. */
    RefType narrow(RefType known, TypeFlow flow) {
        boolean nonNull = known.nonNull() || !flow.mayBeNull();
        RefType same = new RefType(known.type(), known.exact(), nonNull);
        if (known.exact()) {
            return same;
        }
        Optional<RefType> joined = join(flow);
        if (joined.isEmpty()) {
            return same;
        }
        TypeRef type = joined.get().type();
        boolean narrower = joined.get().exact() || !types.isFact(known.type());
        if (!narrower) {
            JavaClass from = world.resolve(known.type());
            narrower = world.resolve(type).isSubtypeOf(from) && !type.equals(known.type());
        }
        boolean useful = narrower && !type.equals(TypeRef.OBJECT) || joined.get().exact();
        return useful ? new RefType(type, joined.get().exact(), nonNull) : same;
    }

    /** The class of all objects of a flow, or their common superclass; empty for addresses. */
    private Optional<RefType> join(TypeFlow flow) {
        List<JavaClass> classes =
                flow.elements()
                        .filter(e -> e != TypeUniverse.NULL)
                        .mapToObj(e -> universe.element(e).type())
                        .distinct()
                        .limit(MAX_JOINED + 1)
                        .toList();
        if (classes.isEmpty()
                || classes.size() > MAX_JOINED
                || classes.stream().anyMatch(FlowSources::isAddress)) {
            return Optional.empty();
        }
        return classes.stream().map(c -> new RefType(c.ref(), true, true)).reduce(types::join);
    }

    /** What a flow tells of a reference of which nothing else is known. */
    RefType of(TypeFlow flow) {
        return narrow(RefType.OBJECT, flow);
    }
}
