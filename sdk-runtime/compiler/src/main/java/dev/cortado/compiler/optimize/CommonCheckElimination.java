package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import java.util.List;
import java.util.Optional;

/** Removes a check, array length, type test or cast that one with the same operands dominates. */
final class CommonCheckElimination implements FunctionPass {
    private record Key(Opcode opcode, Optional<Object> attribute, List<Value> operands) {
        // Written out, as the JVM's own way through method handles costs several times as much
        // until its
        // second compiler has seen it.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && opcode == that.opcode
                    && operands.equals(that.operands)
                    && attribute.equals(that.attribute);
        }

        @Override
        public int hashCode() {
            return (opcode.hashCode() * 31 + operands.hashCode()) * 31 + attribute.hashCode();
        }
    }

    @Override
    public boolean apply(Function function) {
        Walk walk = new Walk(function);
        walk.walk();
        walk.replacement.apply(function);
        return walk.changed;
    }

    private static final class Walk extends DominatorWalk {
        private final ScopedMap<Key, Instruction> available = new ScopedMap<>();
        private final ValueReplacement replacement = new ValueReplacement();
        private boolean changed;

        Walk(Function function) {
            super(function);
        }

        @Override
        void open() {
            available.enter();
        }

        @Override
        void close() {
            available.leave();
        }

        @Override
        void passed(Instruction instruction) {
            if (isCommon(instruction.opcode())) {
                available.put(key(instruction), instruction);
            }
        }

        @Override
        void learned(Value condition, boolean holds) {}

        @Override
        boolean visit(Block block, Instruction instruction) {
            Optional<Instruction> same =
                    isCommon(instruction.opcode())
                            ? available.get(key(instruction))
                            : Optional.empty();
            same.ifPresent(s -> replacement.replace(instruction, s));
            changed |= same.isPresent();
            return same.isPresent();
        }

        private Key key(Instruction instruction) {
            return new Key(
                    instruction.opcode(),
                    instruction.attribute(),
                    instruction.operands().stream().map(replacement::resolve).toList());
        }

        private static boolean isCommon(Opcode opcode) {
            return switch (opcode) {
                case BOUNDSCHECK,
                        ZEROCHECK,
                        STORECHECK,
                        CHECKCAST,
                        INSTANCEOF,
                        ARRAYLENGTH,
                        CMP,
                        BOOL2I ->
                        true;
                default -> false;
            };
        }
    }
}
