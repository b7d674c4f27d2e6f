package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.optimize.Uses.Use;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects made in a function together with the phis and casts that they pass through, all of whose
 * uses are accesses of fields or elements, or tests that need no object.
 *
 * <p>Where objects meet in a phi, none of them may be written to any more, so that a phi of objects
 * is as good as phis of their fields.
 */
final class ObjectWeb {
    private final World world;
    private final Uses uses;
    private final Set<Value> members = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Instruction> made = new ArrayList<>();
    private final List<Phi> phis = new ArrayList<>();
    private final List<Instruction> copies = new ArrayList<>();
    private final Set<Instruction> users = new LinkedHashSet<>();
    private final List<Use> stores = new ArrayList<>();
    private final Set<Constant> constants = new LinkedHashSet<>();
    private final Deque<Value> pending = new ArrayDeque<>();

    private ObjectWeb(World world, Uses uses) {
        this.world = world;
        this.uses = uses;
    }

    /** The web of an object made here; empty when some member must be an object. */
    static Optional<ObjectWeb> of(World world, Uses uses, Instruction made) {
        ObjectWeb web = new ObjectWeb(world, uses);
        return web.grow(made) && web.castsSucceed() && web.meetsUnwritten() && web.readsConstants()
                ? Optional.of(web)
                : Optional.empty();
    }

    /** The instructions that make the objects. */
    List<Instruction> made() {
        return made;
    }

    List<Phi> phis() {
        return phis;
    }

    /** The block of a phi. */
    Block block(Phi phi) {
        return uses.definition(phi);
    }

    /** The casts and refinements. */
    List<Instruction> copies() {
        return copies;
    }

    /** The instructions that use members, copies apart. */
    Set<Instruction> users() {
        return users;
    }

    private boolean grow(Instruction first) {
        add(first);
        while (!pending.isEmpty()) {
            Value member = pending.pop();
            if (!enters(member)) {
                return false;
            }
            for (Use use : uses.of(member)) {
                if (!isHarmless(member, use)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void add(Value member) {
        if (members.add(member)) {
            pending.push(member);
        }
    }

    private boolean enters(Value member) {
        switch (member) {
            case Phi phi -> {
                phis.add(phi);
                for (Value input : phi.inputs()) {
                    boolean isConstant = input instanceof Constant;
                    if (isConstant && TransientObjects.imageObject(input).isPresent()) {
                        constants.add((Constant) input);
                    } else if (!isConstant) {
                        add(input);
                    } else if (!((Constant) input).isNull()) {
                        return false;
                    }
                }
                return true;
            }
            case Instruction i when TransientObjects.isMade(i) -> {
                made.add(i);
                return true;
            }
            case Instruction i
                    when i.opcode() == Opcode.CHECKCAST || i.opcode() == Opcode.REFINE -> {
                copies.add(i);
                if (i.operand(0) instanceof Constant) {
                    return false;
                }
                add(i.operand(0));
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean isHarmless(Value member, Use use) {
        if (use.phi().isPresent()) {
            add(use.phi().get());
            return true;
        }
        if (use.instruction().isEmpty()) {
            return false;
        }
        Instruction i = use.instruction().get();
        boolean harmless =
                switch (i.opcode()) {
                    case GETFIELD, NULLCHECK, ARRAYLENGTH, MONITORENTER, MONITOREXIT -> true;
                    case PUTFIELD -> i.operand(1) != member;
                    case ARRAYLOAD -> isWithin(member, i.operand(1));
                    case ARRAYSTORE -> i.operand(2) != member && isWithin(member, i.operand(1));
                    case CMP -> i.operand(1) instanceof Constant c && c.isNull();
                    case INTRINSIC -> i.nameAttribute().equals("cpu.keepAlive");
                    case CHECKCAST, REFINE -> {
                        add(i);
                        yield true;
                    }
                    default -> false;
                };
        if (!harmless) {
            return false;
        }
        if (i.opcode() == Opcode.PUTFIELD || i.opcode() == Opcode.ARRAYSTORE) {
            stores.add(use);
        }
        if (i.opcode() != Opcode.CHECKCAST && i.opcode() != Opcode.REFINE) {
            users.add(i);
        }
        return true;
    }

    private static boolean isWithin(Value array, Value index) {
        return TransientObjects.origin(array) instanceof Instruction i
                && i.opcode() == Opcode.NEWARRAY
                && index instanceof Constant at
                && Integer.compareUnsigned(
                                (Integer) at.payload(),
                                (Integer) ((Constant) i.operand(0)).payload())
                        < 0;
    }

    private boolean castsSucceed() {
        for (Instruction copy : copies) {
            if (copy.opcode() == Opcode.CHECKCAST) {
                Optional<JavaClass> target = world.find(copy.typeAttribute().name());
                boolean all =
                        target.isPresent()
                                && types().stream().allMatch(t -> t.isSubtypeOf(target.get()));
                if (!all) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<JavaClass> types() {
        List<TypeRef> types = new ArrayList<>();
        made.forEach(i -> types.add(TransientObjects.type(i)));
        constants.forEach(c -> types.add(c.refType().type()));
        return types.stream().distinct().map(world::resolve).toList();
    }

    private boolean meetsUnwritten() {
        if (phis.isEmpty()) {
            return true;
        }
        for (Instruction user : users) {
            boolean ofArray =
                    switch (user.opcode()) {
                        case ARRAYLENGTH, ARRAYLOAD, ARRAYSTORE -> true;
                        default -> false;
                    };
            if (ofArray) {
                return false;
            }
        }
        for (Use store : stores) {
            Value base = TransientObjects.origin(store.instruction().orElseThrow().operand(0));
            if (!(base instanceof Instruction object)
                    || !isNotWrittenBehindMeeting(object, store.block())) {
                return false;
            }
        }
        return true;
    }

    /** Whether no path leads from a phi that an object enters to a store, but past its making. */
    private boolean isNotWrittenBehindMeeting(Instruction object, Block store) {
        Block making = uses.definition(object);
        if (store == making) {
            return true;
        }
        Set<Block> seen = new HashSet<>(Set.of(making));
        Deque<Block> work = new ArrayDeque<>();
        for (Phi phi : phis) {
            boolean enters =
                    phi.inputs().stream().anyMatch(v -> TransientObjects.origin(v) == object);
            if (enters && seen.add(uses.definition(phi))) {
                work.push(uses.definition(phi));
            }
        }
        while (!work.isEmpty()) {
            Block block = work.pop();
            if (block == store) {
                return false;
            }
            for (Block successor : block.successors()) {
                if (seen.add(successor)) {
                    work.push(successor);
                }
            }
        }
        return true;
    }

    /** Of an object of the image only what never changes can be read ahead. */
    private boolean readsConstants() {
        if (constants.isEmpty()) {
            return true;
        }
        return users.stream()
                .filter(i -> i.opcode() == Opcode.GETFIELD)
                .allMatch(
                        i -> {
                            FieldRef field = i.fieldAttribute();
                            return world.field(field).isFinal();
                        });
    }

    /** Whether an instruction stores into a certain object. */
    static boolean storesInto(Instruction instruction, Instruction object) {
        return (instruction.opcode() == Opcode.PUTFIELD
                        || instruction.opcode() == Opcode.ARRAYSTORE)
                && TransientObjects.origin(instruction.operand(0)) == object;
    }

    /** Whether an instruction has no effect when its operand is no object. */
    static boolean isOnlyForObjects(Instruction instruction) {
        return switch (instruction.opcode()) {
            case PUTFIELD, ARRAYSTORE, MONITORENTER, MONITOREXIT, INTRINSIC -> true;
            default -> false;
        };
    }
}
