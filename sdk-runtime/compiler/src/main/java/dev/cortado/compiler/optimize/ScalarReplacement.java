package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.DominatorTree;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the fields of objects that nobody else sees in registers, and makes no object.
 *
 * <p>Steps: find the {@link ObjectWeb}s; the value of a field at a load is that of the store found
 * on the way back, joined by phis; where objects meet in a phi, their fields meet in phis. Source
 * of the search: Braun et al., "Simple and Efficient Construction of Static Single Assignment
 * Form", 2013. Cost: linear in the function for each object.
 */
final class ScalarReplacement implements FunctionPass {
    /** Stands for an object that is there, where only that counts: an address, not null. */
    private static final Constant PRESENT = Constant.of(new Constant.Symbol("__ram_end"));

    private final World world;

    ScalarReplacement(World world) {
        this.world = world;
    }

    @Override
    public boolean apply(Function function) {
        return replaceAll(function) > 0;
    }

    /** Applies the pass; the number of objects that are no longer made. */
    int replaceAll(Function function) {
        int replaced = 0;
        int found = replaceAny(function);
        while (found > 0) {
            replaced += found;
            found = replaceAny(function);
        }
        return replaced;
    }

    private int replaceAny(Function function) {
        List<Instruction> objects = new ArrayList<>();
        for (Block block : function.blocks()) {
            block.instructions().stream().filter(TransientObjects::isMade).forEach(objects::add);
        }
        if (objects.isEmpty()) {
            return 0;
        }
        Uses uses = new Uses(function);
        for (Instruction object : objects) {
            Optional<ObjectWeb> web = ObjectWeb.of(world, uses, object);
            if (web.isPresent()) {
                new Rewrite(function, web.get()).run();
                return web.get().made().size();
            }
        }
        return 0;
    }

    private final class Rewrite {
        private record Place(Value object, Object slot, Block block) {}

        private record Meeting(Phi phi, Object slot) {}

        private final Function function;
        private final ObjectWeb web;
        private final DominatorTree tree;
        private final Map<Place, Value> atStart = new HashMap<>();
        private final Map<Meeting, Phi> meetings = new HashMap<>();
        private final Map<Instruction, Value> stored = new IdentityHashMap<>();
        private final ValueReplacement replacement = new ValueReplacement();
        private final List<Instruction> constantReads = new ArrayList<>();

        Rewrite(Function function, ObjectWeb web) {
            this.function = function;
            this.web = web;
            this.tree = new DominatorTree(function);
        }

        void run() {
            narrowStores();
            Set<Instruction> removed = new HashSet<>(web.made());
            removed.addAll(web.copies());
            for (Block block : List.copyOf(function.blocks())) {
                for (int i = 0; i < block.instructions().size(); i++) {
                    Instruction user = block.instructions().get(i);
                    if (web.users().contains(user) && resolveUser(user, block, i)) {
                        removed.add(user);
                    }
                }
            }
            for (Instruction copy : web.copies()) {
                replacement.replace(copy, copy.operand(0));
            }
            for (Instruction object : web.made()) {
                replacement.replace(object, PRESENT);
            }
            function.blocks().forEach(b -> b.instructions().removeIf(removed::contains));
            function.entry().instructions().addAll(0, constantReads);
            replacement.apply(function);
            Set<Value> nullable = nullablePhis();
            for (Phi phi : web.phis()) {
                if (!nullable.contains(phi)) {
                    phi.refine(phi.refType().asNonNull());
                }
            }
        }

        /** The phis of the web that a null comes to, through others too. */
        private Set<Value> nullablePhis() {
            Set<Value> nullable = new HashSet<>();
            boolean grows = true;
            while (grows) {
                grows = false;
                for (Phi phi : web.phis()) {
                    boolean takesNull =
                            phi.inputs().stream()
                                    .anyMatch(
                                            v ->
                                                    nullable.contains(v)
                                                            || v instanceof Constant c
                                                                    && c.isNull());
                    grows |= takesNull && nullable.add(phi);
                }
            }
            return nullable;
        }

        /** JVMS 6.5.putfield: what is stored into a narrow field is cut. */
        private void narrowStores() {
            for (Block block : function.blocks()) {
                for (int i = 0; i < block.instructions().size(); i++) {
                    Instruction store = block.instructions().get(i);
                    boolean isStore =
                            store.opcode() == Opcode.PUTFIELD
                                    || store.opcode() == Opcode.ARRAYSTORE;
                    if (isStore && web.users().contains(store)) {
                        Value value = store.operands().getLast();
                        Kind kind =
                                store.opcode() == Opcode.PUTFIELD
                                        ? store.fieldAttribute().kind()
                                        : store.kindAttribute();
                        Optional<Instruction> cut = cut(value, kind, store.position());
                        if (cut.isPresent()) {
                            block.instructions().add(i++, cut.get());
                        }
                        stored.put(store, cut.map(c -> (Value) c).orElse(value));
                    }
                }
            }
        }

        private static Optional<Instruction> cut(Value value, Kind kind, Position at) {
            return switch (kind) {
                case BYTE -> Optional.of(Instruction.of(Opcode.I2B, Type.I32, at, value));
                case SHORT -> Optional.of(Instruction.of(Opcode.I2S, Type.I32, at, value));
                case CHAR -> Optional.of(Instruction.of(Opcode.I2C, Type.I32, at, value));
                case BOOLEAN ->
                        Optional.of(
                                Instruction.of(Opcode.AND, Type.I32, at, value, Constant.ofInt(1)));
                default -> Optional.empty();
            };
        }

        /** Replaces a user's result; whether the user goes. */
        private boolean resolveUser(Instruction user, Block block, int index) {
            Value object = TransientObjects.origin(user.operand(0));
            switch (user.opcode()) {
                case GETFIELD -> {
                    replacement.replace(user, read(object, user.fieldAttribute(), block, index));
                    return true;
                }
                case ARRAYLOAD -> {
                    Object slot = ((Constant) user.operand(1)).payload();
                    replacement.replace(user, read(object, slot, block, index));
                    return true;
                }
                case ARRAYLENGTH -> {
                    replacement.replace(user, ((Instruction) object).operand(0));
                    return true;
                }
                case CMP -> {
                    if (object instanceof Instruction) {
                        boolean unequal = user.conditionAttribute() == Condition.NE;
                        replacement.replace(user, Constant.ofBoolean(unequal));
                        return true;
                    }
                    return false;
                }
                case NULLCHECK -> {
                    return object instanceof Instruction;
                }
                default -> {
                    return ObjectWeb.isOnlyForObjects(user);
                }
            }
        }

        private Value read(Value object, Object slot, Block block, int index) {
            return switch (object) {
                case Phi phi -> meeting(phi, slot);
                case Instruction made -> before(made, slot, block, index);
                default -> throw new IllegalStateException("no member of a web: " + object);
            };
        }

        private Value before(Instruction object, Object slot, Block block, int index) {
            if (TransientObjects.isBox(object)) {
                return slot.equals(TransientObjects.boxedField(object))
                        ? object.operand(0)
                        : initial(object, slot);
            }
            for (int i = index - 1; i >= 0; i--) {
                Instruction at = block.instructions().get(i);
                if (at == object) {
                    return initial(object, slot);
                }
                if (ObjectWeb.storesInto(at, object) && slot(at).equals(slot)) {
                    return stored.get(at);
                }
            }
            return atStart(object, slot, block);
        }

        private Value atEnd(Instruction object, Object slot, Block block) {
            return before(object, slot, block, block.instructions().size());
        }

        private Value atStart(Instruction object, Object slot, Block block) {
            Place place = new Place(object, slot, block);
            Value known = atStart.get(place);
            if (known != null) {
                return known;
            }
            List<Block> predecessors = tree.predecessors(block);
            if (predecessors.size() == 1) {
                Value value = atEnd(object, slot, predecessors.getFirst());
                atStart.put(place, value);
                return value;
            }
            Phi phi = newPhi(object, slot);
            atStart.put(place, phi);
            block.phis().add(phi);
            for (Block predecessor : predecessors) {
                phi.add(predecessor, atEnd(object, slot, predecessor));
            }
            return phi;
        }

        /** The phi of a field where objects meet. */
        private Phi meeting(Phi objects, Object slot) {
            Meeting key = new Meeting(objects, slot);
            Phi known = meetings.get(key);
            if (known != null) {
                return known;
            }
            Phi phi = newPhi(objects, slot);
            meetings.put(key, phi);
            web.block(objects).phis().add(phi);
            for (int i = 0; i < objects.inputs().size(); i++) {
                Block from = objects.predecessors().get(i);
                phi.add(from, field(objects.inputs().get(i), slot, from));
            }
            return phi;
        }

        private Value field(Value input, Object slot, Block from) {
            return switch (TransientObjects.origin(input)) {
                case Phi phi -> meeting(phi, slot);
                case Instruction made -> atEnd(made, slot, from);
                case Constant constant -> constantField(constant, (FieldRef) slot);
                default -> throw new IllegalStateException("no member of a web: " + input);
            };
        }

        private Value constantField(Constant object, FieldRef field) {
            boolean has =
                    !object.isNull()
                            && world.resolve(object.refType().type())
                                    .isSubtypeOf(world.resolve(field.owner()));
            if (!has) {
                return zero(field.kind());
            }
            Instruction read =
                    Instruction.with(
                            Opcode.GETFIELD,
                            field.kind().type(),
                            field,
                            Position.of(function.method(), 0),
                            object);
            if (field.kind().isReference()) {
                read.refine(RefType.of(TypeRef.ofDescriptor(field.descriptor())));
            }
            constantReads.add(read);
            return read;
        }

        private Phi newPhi(Value object, Object slot) {
            Kind kind = slotKind(object, slot);
            Phi phi = new Phi(kind.type());
            if (kind.isReference()) {
                phi.refine(
                        slot instanceof FieldRef field
                                ? RefType.of(TypeRef.ofDescriptor(field.descriptor()))
                                : RefType.OBJECT);
            }
            return phi;
        }

        private Value initial(Instruction object, Object slot) {
            return zero(slotKind(object, slot));
        }

        private Kind slotKind(Value object, Object slot) {
            return slot instanceof FieldRef field
                    ? field.kind()
                    : Kind.of(((Instruction) object).typeAttribute().name().substring(1));
        }

        private static Object slot(Instruction store) {
            return store.opcode() == Opcode.PUTFIELD
                    ? store.fieldAttribute()
                    : ((Constant) store.operand(1)).payload();
        }

        private static Constant zero(Kind kind) {
            return switch (kind.type()) {
                case I32 -> Constant.ofInt(0);
                case I64 -> Constant.ofLong(0);
                case F32 -> Constant.ofFloat(0);
                case F64 -> Constant.ofDouble(0);
                case REF -> Constant.nullReference();
                case I1, VOID -> throw new IllegalArgumentException("no variable of " + kind);
            };
        }
    }
}
