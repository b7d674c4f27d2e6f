package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.TypeFacts;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes casts that can't fail and decides type tests whose outcome is known.
 *
 * <p>What is known: the static types, and the tests and casts that dominate, also of interfaces.
 */
final class CopyAndCastSimplification implements FunctionPass {
    private final World world;
    private final TypeFacts types;

    CopyAndCastSimplification(World world) {
        this.world = world;
        this.types = new TypeFacts(world);
    }

    @Override
    public boolean apply(Function function) {
        Walk walk = new Walk(function);
        walk.walk();
        walk.replacement.apply(function);
        return !walk.replacement.isEmpty();
    }

    private final class Walk extends DominatorWalk {
        /** The types that an object, if not null, is known to be an instance of. */
        private final ScopedMap<Value, List<TypeRef>> proven = new ScopedMap<>();

        /** The types that an object is known to be no instance of. */
        private final ScopedMap<Value, List<TypeRef>> excluded = new ScopedMap<>();

        private final ScopedMap<Value, Boolean> nonNull = new ScopedMap<>();
        private final ValueReplacement replacement = new ValueReplacement();

        Walk(Function function) {
            super(function);
        }

        @Override
        void open() {
            proven.enter();
            excluded.enter();
            nonNull.enter();
        }

        @Override
        void close() {
            proven.leave();
            excluded.leave();
            nonNull.leave();
        }

        @Override
        void passed(Instruction instruction) {
            switch (instruction.opcode()) {
                case CHECKCAST -> {
                    add(proven, source(instruction.operand(0)), instruction.typeAttribute());
                    add(proven, instruction, instruction.typeAttribute());
                }
                case NULLCHECK -> nonNull.put(source(instruction.operand(0)), true);
                default -> {}
            }
        }

        @Override
        void learned(Value condition, boolean holds) {
            provenNonNull(condition, holds).ifPresent(v -> nonNull.put(source(v), true));
            if (condition instanceof Instruction test && test.opcode() == Opcode.INSTANCEOF) {
                Value object = source(test.operand(0));
                if (holds) {
                    add(proven, object, test.typeAttribute());
                } else if (isNonNull(object)) {
                    add(excluded, object, test.typeAttribute());
                }
            }
        }

        @Override
        boolean visit(Block block, Instruction instruction) {
            return switch (instruction.opcode()) {
                case CHECKCAST -> simplifyCast(instruction);
                case INSTANCEOF -> simplifyTest(instruction);
                default -> false;
            };
        }

        private boolean simplifyCast(Instruction cast) {
            Value object = source(cast.operand(0));
            boolean isNull = object instanceof Constant constant && constant.isNull();
            if (isNull || isInstance(object, cast.typeAttribute()).orElse(false)) {
                replacement.replace(cast, object);
                return true;
            }
            return false;
        }

        private boolean simplifyTest(Instruction test) {
            Value object = source(test.operand(0));
            Optional<Boolean> known =
                    object instanceof Constant constant && constant.isNull()
                            ? Optional.of(false)
                            : isInstance(object, test.typeAttribute());
            if (known.isEmpty() || known.get() && !isNonNull(object)) {
                return false;
            }
            replacement.replace(test, Constant.ofBoolean(known.get()));
            return true;
        }

        private Value source(Value value) {
            return replacement.resolve(value);
        }

        private boolean isNonNull(Value value) {
            return value.refType().nonNull() || nonNull.containsKey(value);
        }

        private Optional<Boolean> isInstance(Value object, TypeRef type) {
            Optional<Boolean> byType = types.isInstance(object.refType(), type);
            if (byType.isPresent()) {
                return byType;
            }
            if (proven.get(object).orElse(List.of()).stream().anyMatch(t -> isSubtype(t, type))) {
                return Optional.of(true);
            }
            return excluded.get(object).orElse(List.of()).stream().anyMatch(t -> isSubtype(type, t))
                    ? Optional.of(false)
                    : Optional.empty();
        }

        private static void add(ScopedMap<Value, List<TypeRef>> known, Value object, TypeRef type) {
            List<TypeRef> more = new ArrayList<>(known.get(object).orElse(List.of()));
            more.add(type);
            known.put(object, more);
        }
    }

    private boolean isSubtype(TypeRef type, TypeRef of) {
        Optional<JavaClass> from = world.find(type.name());
        Optional<JavaClass> to = world.find(of.name());
        return type.equals(of)
                || from.isPresent() && to.isPresent() && from.get().isSubtypeOf(to.get());
    }
}
