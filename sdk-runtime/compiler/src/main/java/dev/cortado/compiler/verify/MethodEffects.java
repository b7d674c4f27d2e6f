package dev.cortado.compiler.verify;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one method does itself, and what it calls.
 *
 * @param deeds effects of its instructions
 * @param calls calls of other methods
 */
record MethodEffects(List<Deed> deeds, List<Call> calls) {
    /**
     * An effect at a place.
     *
     * @param what as in "allocates byte[]"
     * @param afterException whether it happens only once an exception was thrown
     */
    record Deed(Effect effect, String what, Position position, boolean afterException) {}

    /** A call of a method at a place. */
    record Call(JavaMethod callee, Position position, boolean afterException) {}

    /** The methods that a virtual call may select. */
    @FunctionalInterface
    interface Targets {
        Set<JavaMethod> of(Instruction call);
    }

    /** The runtime methods that an instruction becomes a call of. */
    @FunctionalInterface
    interface Entries {
        Set<RuntimeEntry> of(Instruction instruction);
    }

    static MethodEffects of(
            World world,
            ReachableProgram program,
            Function function,
            Targets targets,
            Entries entries) {
        Scan scan = new Scan(world, program, targets, entries);
        Set<Block> normal = normalBlocks(function);
        for (Block block : function.blocks()) {
            scan.block(block, !normal.contains(block));
        }
        return new MethodEffects(List.copyOf(scan.deeds), List.copyOf(scan.calls));
    }

    /** The blocks that run without an exception. */
    private static Set<Block> normalBlocks(Function function) {
        Set<Block> normal = new LinkedHashSet<>();
        Deque<Block> pending = new ArrayDeque<>(List.of(function.entry()));
        while (!pending.isEmpty()) {
            Block block = pending.removeFirst();
            if (normal.add(block)) {
                pending.addAll(block.terminator().successors());
            }
        }
        return normal;
    }

    private static final class Scan {
        private final World world;
        private final ReachableProgram program;
        private final Targets targets;
        private final Entries entries;
        private final List<Deed> deeds = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private boolean afterException;

        Scan(World world, ReachableProgram program, Targets targets, Entries entries) {
            this.world = world;
            this.program = program;
            this.targets = targets;
            this.entries = entries;
        }

        void block(Block block, boolean exceptional) {
            afterException = exceptional;
            block.instructions().forEach(this::instruction);
            if (block.terminator() instanceof Terminator.Throw thrown) {
                Value exception = thrown.operands().getFirst();
                String type = exception.refType().type().name().replace('/', '.');
                deed(Effect.THROW, "throws " + type, thrown.position());
            }
        }

        private void instruction(Instruction i) {
            switch (i.opcode()) {
                case NEW, NEWARRAY, MULTINEWARRAY ->
                        deed(Effect.ALLOCATION, "allocates " + display(i.typeAttribute()), i);
                case MONITORENTER -> deed(Effect.LOCK, "locks", i);
                case CLASSINIT ->
                        deed(
                                Effect.CLASS_INITIALIZATION,
                                "initialises " + display(i.typeAttribute()),
                                i);
                case PUTFIELD, PUTSTATIC -> fieldStore(i);
                case GETSTATIC -> referenceRead(i, program.writtenFields());
                case GETFIELD -> referenceRead(i, program.mutatedFields());
                case ARRAYLOAD -> {
                    if (i.kindAttribute() == Kind.REFERENCE) {
                        deed(Effect.REFERENCE_READ, "reads a reference from an array", i);
                    }
                }
                case ARRAYSTORE -> {
                    if (i.kindAttribute() == Kind.REFERENCE) {
                        deed(Effect.REFERENCE_STORE, "stores a reference into an array", i);
                    }
                }
                case INVOKESTATIC, INVOKESPECIAL, CALL ->
                        call(List.of(world.method(i.methodAttribute())), i);
                case INVOKEVIRTUAL, INVOKEINTERFACE -> call(targets.of(i), i);
                case INTRINSIC -> intrinsic(i);
                default -> runtimeCalls(i);
            }
        }

        /**
         * What the program never writes refers to objects of the image, which do not move; all else
         * may refer to the heap.
         */
        private void referenceRead(Instruction i, Set<FieldRef> written) {
            FieldRef field = i.fieldAttribute();
            if (written.contains(field) && world.field(field).isTracedReference()) {
                deed(
                        Effect.REFERENCE_READ,
                        "reads "
                                + field.owner().replace('/', '.')
                                + "."
                                + field.name()
                                + ", which may refer to an object that the collector moves",
                        i);
            }
        }

        private void fieldStore(Instruction i) {
            if (world.field(i.fieldAttribute()).isTracedReference()) {
                deed(
                        Effect.REFERENCE_STORE,
                        "stores a reference into "
                                + i.fieldAttribute().owner().replace('/', '.')
                                + "."
                                + i.fieldAttribute().name(),
                        i);
            }
        }

        private void intrinsic(Instruction i) {
            String name = i.nameAttribute();
            if (name.equals(Intrinsics.CLONE)) {
                deed(Effect.ALLOCATION, "allocates a copy of an object", i);
            } else if (name.equals("cpu.call")) {
                deed(Effect.UNKNOWN_CALL, "calls code by its address", i);
            } else if (name.equals(Intrinsics.ARRAY_COPY) && !copiesPrimitives(i)) {
                deed(Effect.REFERENCE_STORE, "copies what may be an array of references", i);
            } else if (storesReference(name)) {
                deed(Effect.REFERENCE_STORE, "stores a reference", i);
            } else {
                runtimeCalls(i);
            }
        }

        private static boolean storesReference(String name) {
            boolean store =
                    name.startsWith(Intrinsics.UNSAFE_PUT)
                            || name.startsWith(Intrinsics.UNSAFE_PUT_VOLATILE)
                            || name.startsWith(Intrinsics.UNSAFE_COMPARE_AND_SET)
                            || name.startsWith(Intrinsics.UNSAFE_COMPARE_AND_EXCHANGE);
            return store && name.endsWith("REFERENCE");
        }

        private static boolean copiesPrimitives(Instruction copy) {
            return isPrimitiveArray(copy.operand(0)) || isPrimitiveArray(copy.operand(2));
        }

        private static boolean isPrimitiveArray(Value value) {
            if (value instanceof Constant) {
                return false;
            }
            String type = value.refType().type().name();
            return type.length() == 2 && type.startsWith("[");
        }

        private void runtimeCalls(Instruction i) {
            for (RuntimeEntry entry : entries.of(i)) {
                MethodRef method = new MethodRef(entry.owner(), entry.method(), entry.descriptor());
                call(List.of(world.method(method)), i);
            }
        }

        private void call(Collection<JavaMethod> callees, Instruction i) {
            callees.forEach(m -> calls.add(new Call(m, i.position(), afterException)));
        }

        private void deed(Effect effect, String what, Instruction i) {
            deed(effect, what, i.position());
        }

        private void deed(Effect effect, String what, Position position) {
            deeds.add(new Deed(effect, what, position, afterException));
        }

        private static String display(TypeRef type) {
            return Optional.of(type.name())
                    .filter(name -> name.startsWith("["))
                    .map(name -> ClassDesc.ofDescriptor(name).displayName())
                    .orElse(type.name().replace('/', '.'));
        }
    }
}
