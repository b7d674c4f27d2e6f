package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.translate.BuildTimeState;
import dev.cortado.compiler.world.World;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads at build time what can't change any more in objects of the image. */
final class ImageFieldFolding implements FunctionPass {
    private final World world;
    private final BuildTimeState buildTime;

    ImageFieldFolding(World world, BuildTimeState buildTime) {
        this.world = world;
        this.buildTime = buildTime;
    }

    @Override
    public boolean apply(Function function) {
        ValueReplacement replacement = new ValueReplacement();
        for (Block block : function.blocks()) {
            for (Iterator<Instruction> i = block.instructions().iterator(); i.hasNext(); ) {
                Instruction instruction = i.next();
                instruction.operands().replaceAll(replacement::resolve);
                Optional<Constant> known = fold(instruction);
                if (known.isPresent() && known.get().type() == instruction.type()) {
                    replacement.replace(instruction, known.get());
                    i.remove();
                }
            }
        }
        replacement.apply(function);
        return !replacement.isEmpty();
    }

    private Optional<Constant> fold(Instruction instruction) {
        return switch (instruction.opcode()) {
            case GETFIELD ->
                    TransientObjects.imageObject(instruction.operand(0))
                            .flatMap(
                                    object ->
                                            buildTime.constantField(
                                                    object,
                                                    world.field(instruction.fieldAttribute())))
                            .flatMap(ImageFieldFolding::constant);
            case ARRAYLENGTH -> {
                OptionalInt length =
                        TransientObjects.imageObject(instruction.operand(0))
                                .map(buildTime::constantLength)
                                .orElse(OptionalInt.empty());
                yield length.isPresent()
                        ? Optional.of(Constant.ofInt(length.getAsInt()))
                        : Optional.empty();
            }
            case ARRAYLOAD -> element(instruction);
            default -> Optional.empty();
        };
    }

    private Optional<Constant> element(Instruction load) {
        Value index = load.operand(1);
        return index instanceof Constant at
                ? TransientObjects.imageObject(load.operand(0))
                        .flatMap(array -> buildTime.constantElement(array, (Integer) at.payload()))
                        .flatMap(ImageFieldFolding::constant)
                : Optional.empty();
    }

    private static Optional<Constant> constant(Object value) {
        return switch (value) {
            case Integer i -> Optional.of(Constant.ofInt(i));
            case Long l -> Optional.of(Constant.ofLong(l));
            case Float f -> Optional.of(Constant.ofFloat(f));
            case Double d -> Optional.of(Constant.ofDouble(d));
            case ImageObjectHandle object -> Optional.of(Constant.of(object));
            case Constant.Null none -> Optional.of(Constant.nullReference());
            default -> Optional.empty();
        };
    }
}
