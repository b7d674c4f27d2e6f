package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.TypeFacts;
import dev.cortado.compiler.world.World;
import java.util.Optional;

/**
 * Removes store checks that can't fail.
 *
 * <p>Null can be stored anywhere, so can what was loaded from the same array; into an array of a
 * known exact type goes what has the component type.
 */
final class StoreCheckElimination implements FunctionPass {
    private final World world;
    private final TypeFacts types;

    StoreCheckElimination(World world) {
        this.world = world;
        this.types = new TypeFacts(world);
    }

    @Override
    public boolean apply(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            changed |=
                    block.instructions()
                            .removeIf(
                                    i ->
                                            i.opcode() == Opcode.STORECHECK
                                                    && fits(i.operand(0), i.operand(1)));
        }
        return changed;
    }

    private boolean fits(Value array, Value value) {
        if (value instanceof Constant constant && constant.isNull()) {
            return true;
        }
        if (value instanceof Instruction load
                && load.opcode() == Opcode.ARRAYLOAD
                && load.operand(0) == array) {
            return true;
        }
        RefType known = array.refType();
        boolean exact = known.exact() || types.isFact(known.type()) && types.isExact(known);
        Optional<JavaClass> component =
                world.find(known.type().name()).flatMap(JavaClass::componentType);
        return exact
                && component.isPresent()
                && types.isInstance(value.refType(), component.get().ref()).orElse(false);
    }
}
