package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ConstantArithmetic;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFilter;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.ValueFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Arithmetic on constants, tests of types and comparisons of references. */
final class Computation {
    private final AnalysisState state;
    private final FunctionFlows function;

    Computation(AnalysisState state, FunctionFlows function) {
        this.state = state;
        this.function = function;
    }

    void scan(Instruction i, Block block) {
        if (i.type() == Type.VOID) {
            return;
        }
        Flow result = function.result(i);
        if (i.opcode() == Opcode.SELECT) {
            select(i, block, result);
            return;
        }
        if (i.opcode() == Opcode.INSTANCEOF) {
            TypeFlow object = function.objects(i.operand(0), block);
            TypeFilter filter = state.universe.instances(state.world.resolve(i.typeAttribute()));
            ValueFlow outcome = (ValueFlow) result;
            object.observeUntil(
                    () -> {
                        test(object, filter, outcome);
                        return outcome.varies();
                    });
            return;
        }
        if (i.opcode() == Opcode.CMP && i.operand(0).type() == Type.REF) {
            compare(i, block, (ValueFlow) result);
            return;
        }
        boolean foldable = i.opcode().effect() == Opcode.Effect.PURE && i.type() != Type.REF;
        ValueFlow number = (ValueFlow) result;
        List<ValueFlow> operands = new ArrayList<>(i.operands().size());
        for (Value operand : i.operands()) {
            switch (function.flow(operand, block)) {
                case ValueFlow flow -> operands.add(flow);
                case TypeFlow flow -> foldable = false;
            }
        }
        if (!foldable) {
            number.addAny();
            return;
        }
        for (ValueFlow operand : operands) {
            operand.observeUntil(
                    () -> {
                        evaluate(i, operands, number);
                        return number.varies();
                    });
        }
    }

    private void select(Instruction i, Block block, Flow result) {
        ValueFlow condition = function.number(i.operand(0), block);
        Flow first = function.flow(i.operand(1), block);
        Flow second = function.flow(i.operand(2), block);
        Gate whenTrue = new Gate();
        Gate whenFalse = new Gate();
        whenTrue.whenOpen(() -> first.flowInto(result));
        whenFalse.whenOpen(() -> second.flowInto(result));
        condition.observe(
                () -> {
                    Optional<Boolean> known = condition.constant().map(c -> (Boolean) c.payload());
                    if (condition.varies() || known.orElse(false)) {
                        whenTrue.open();
                    }
                    if (condition.varies() || !known.orElse(true)) {
                        whenFalse.open();
                    }
                });
    }

    private static void test(TypeFlow object, TypeFilter filter, ValueFlow result) {
        if (object.isEmpty()) {
            return;
        }
        if (!object.someObjectPasses(filter)) {
            result.add(Constant.ofBoolean(false));
        } else if (!object.mayBeNull() && object.allObjectsPass(filter)) {
            result.add(Constant.ofBoolean(true));
        } else {
            result.addAny();
        }
    }

    private void compare(Instruction i, Block block, ValueFlow result) {
        Condition condition = i.conditionAttribute();
        if (condition != Condition.EQ && condition != Condition.NE) {
            result.addAny();
            return;
        }
        TypeFlow a = function.objects(i.operand(0), block);
        TypeFlow b = function.objects(i.operand(1), block);
        BooleanSupplier update =
                () -> {
                    if (a.isEmpty() || b.isEmpty() || result.varies()) {
                        return result.varies();
                    }
                    boolean bothNull = !a.mayBeObject() && !b.mayBeObject();
                    if (bothNull) {
                        result.add(Constant.ofBoolean(condition == Condition.EQ));
                    } else if (a.isDisjoint(b)) {
                        result.add(Constant.ofBoolean(condition == Condition.NE));
                    } else {
                        result.addAny();
                    }
                    return result.varies();
                };
        a.observeUntil(update);
        b.observeUntil(update);
    }

    private static void evaluate(Instruction i, List<ValueFlow> operands, ValueFlow result) {
        if (result.varies()) {
            return;
        }
        List<Constant> constants = new ArrayList<>(operands.size());
        boolean varies = false;
        for (ValueFlow operand : operands) {
            if (operand.isEmpty()) {
                return;
            }
            varies |= operand.varies();
            operand.constant().ifPresent(constants::add);
        }
        if (varies) {
            result.addAny();
            return;
        }
        Optional<Constant> value =
                ConstantArithmetic.evaluate(i.opcode(), i.attribute(), constants);
        value.ifPresentOrElse(result::add, result::addAny);
    }
}
