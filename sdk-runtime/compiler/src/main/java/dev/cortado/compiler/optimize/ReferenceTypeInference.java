package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.TypeFacts;
import dev.cortado.compiler.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Narrows what is known of reference phis to the join of their inputs.
 *
 * <p>Optimistic: phis start unknown and widen until nothing changes, so what goes round a loop
 * unchanged keeps its type. Cost: the phis times the height of the class hierarchy.
 */
final class ReferenceTypeInference implements FunctionPass {
    private final TypeFacts types;

    ReferenceTypeInference(World world) {
        this.types = new TypeFacts(world);
    }

    @Override
    public boolean apply(Function function) {
        Map<Phi, RefType> inferred = new HashMap<>();
        Set<Phi> nullSoFar = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : function.blocks()) {
                for (Phi phi : block.phis()) {
                    if (phi.type() == Type.REF) {
                        changed |= update(phi, inferred, nullSoFar);
                    }
                }
            }
        }
        boolean narrowed = false;
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                if (TransientObjects.isBox(i) && !i.refType().nonNull()) {
                    i.refine(new RefType(TransientObjects.type(i), true, true));
                    narrowed = true;
                }
            }
        }
        for (Map.Entry<Phi, RefType> each : inferred.entrySet()) {
            RefType better = meet(each.getKey().refType(), each.getValue());
            if (!better.equals(each.getKey().refType())) {
                each.getKey().refine(better);
                narrowed = true;
            }
        }
        return narrowed;
    }

    private boolean update(Phi phi, Map<Phi, RefType> inferred, Set<Phi> nullSoFar) {
        Optional<RefType> join = Optional.empty();
        boolean mayBeNull = false;
        for (Value input : phi.inputs()) {
            boolean isNull = input instanceof Constant constant && constant.isNull();
            if (isNull || input instanceof Phi other && nullSoFar.contains(other)) {
                mayBeNull = true;
            }
            if (isNull) {
                continue;
            }
            Optional<RefType> known =
                    input instanceof Phi other
                            ? Optional.ofNullable(inferred.get(other))
                                    .map(i -> meet(other.refType(), i))
                            : Optional.of(input.refType());
            if (known.isPresent()) {
                join = Optional.of(join.map(j -> types.join(j, known.get())).orElse(known.get()));
            }
        }
        if (join.isEmpty()) {
            // A null, or nothing yet, for those that it comes to.
            return mayBeNull && nullSoFar.add(phi);
        }
        RefType result =
                mayBeNull ? new RefType(join.get().type(), join.get().exact(), false) : join.get();
        Optional<RefType> before = Optional.ofNullable(inferred.get(phi));
        RefType widened = before.map(b -> types.join(b, result)).orElse(result);
        inferred.put(phi, widened);
        return before.isEmpty() || !before.get().equals(widened);
    }

    /** What the path told when the phi was made, and what its inputs tell. */
    private RefType meet(RefType declared, RefType inferred) {
        boolean nonNull = declared.nonNull() || inferred.nonNull();
        if (declared.exact() || !types.isFact(inferred.type()) && !inferred.exact()) {
            return new RefType(declared.type(), declared.exact(), nonNull);
        }
        boolean narrower =
                inferred.exact()
                        || !types.isFact(declared.type())
                        || types.isInstance(
                                        new RefType(inferred.type(), false, true), declared.type())
                                .orElse(false);
        return narrower
                ? new RefType(inferred.type(), inferred.exact(), nonNull)
                : new RefType(declared.type(), false, nonNull);
    }
}
