package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.util.Optional;

/** Removes the initialisation of a class that one of it or of a subclass dominates (JVMS 5.5). */
final class ClassInitElimination implements FunctionPass {
    private final World world;

    ClassInitElimination(World world) {
        this.world = world;
    }

    @Override
    public boolean apply(Function function) {
        Walk walk = new Walk(function);
        walk.walk();
        return walk.changed;
    }

    private final class Walk extends DominatorWalk {
        private final ScopedMap<TypeRef, Boolean> initialized = new ScopedMap<>();
        private boolean changed;

        Walk(Function function) {
            super(function);
        }

        @Override
        void open() {
            initialized.enter();
        }

        @Override
        void close() {
            initialized.leave();
        }

        @Override
        void passed(Instruction instruction) {
            if (instruction.opcode() == Opcode.CLASSINIT) {
                Optional<JavaClass> type = world.find(instruction.typeAttribute().name());
                initialized.put(instruction.typeAttribute(), true);
                // Superinterfaces are not initialised with a class that does not need them (JVMS
                // 5.5).
                for (Optional<JavaClass> s = type.flatMap(JavaClass::superclass);
                        s.isPresent();
                        s = s.get().superclass()) {
                    initialized.put(s.get().ref(), true);
                }
            }
        }

        @Override
        void learned(Value condition, boolean holds) {}

        @Override
        boolean visit(Block block, Instruction instruction) {
            boolean redundant =
                    instruction.opcode() == Opcode.CLASSINIT
                            && initialized.containsKey(instruction.typeAttribute());
            changed |= redundant;
            return redundant;
        }
    }
}
