package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.ValueFlow;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the fields that are read.
 *
 * @param constants the only value that each field ever has, of those that have but one
 * @param types the classes of the objects that each other reference field may refer to
 */
public record FieldFacts(Map<FieldRef, Constant> constants, Map<FieldRef, RefType> types) {
    /** Nothing is known. */
    public static final FieldFacts NONE = new FieldFacts(Map.of(), Map.of());

    static FieldFacts of(Map<FieldRef, Flow> flows, ReferenceFacts facts) {
        Map<FieldRef, Constant> constants = new LinkedHashMap<>();
        Map<FieldRef, RefType> types = new LinkedHashMap<>();
        flows.forEach(
                (field, flow) -> {
                    switch (flow) {
                        case ValueFlow numbers ->
                                numbers.constant().ifPresent(c -> constants.put(field, c));
                        case TypeFlow objects -> {
                            if (objects.mayBeObject()) {
                                types.put(field, facts.of(objects));
                            } else if (objects.mayBeNull()) {
                                constants.put(field, Constant.nullReference());
                            }
                        }
                    }
                });
        return new FieldFacts(constants, types);
    }
}
