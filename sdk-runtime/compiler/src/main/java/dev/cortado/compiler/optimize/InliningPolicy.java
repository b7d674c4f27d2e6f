package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.optimize.EscapeAnalysis.Flow;
import dev.cortado.compiler.optimize.Uses.Use;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which calls are inlined: those of functions hardly larger than a call, and those that an object
 * goes to which then need not be made.
 *
 * <p>Other calls are left to LLVM, which knows better what machine code costs.
 */
final class InliningPolicy {
    private static final int MAX_NESTING = 4;
    private static final int MAX_CALLER = 2500;
    private static final String NO_INLINE = "Ldev/cortado/abi/NoInline;";
    private static final String ENTRY_POINT = "Ldev/cortado/abi/EntryPoint;";
    private static final String EXPORT = "Ldev/cortado/abi/Export;";
    private static final String RUNTIME = "dev/cortado/runtime/";

    private final World world;
    private final Map<JavaMethod, Function> functions;
    private final EscapeAnalysis escapes;
    private final int tiny;
    private final int perObject;
    private final int perColdObject;
    private final boolean forSize;
    private final Map<JavaMethod, Boolean> inlinable = new ConcurrentHashMap<>();

    InliningPolicy(
            World world,
            Map<JavaMethod, Function> functions,
            EscapeAnalysis escapes,
            boolean forSize) {
        this.world = world;
        this.functions = functions;
        this.escapes = escapes;
        this.forSize = forSize;
        this.tiny = forSize ? 3 : 8;
        this.perObject = forSize ? 24 : 160;
        this.perColdObject = forSize ? 24 : 40;
    }

    /** The calls of functions that are hardly larger than a call. */
    Set<Instruction> tinyCalls(Function function) {
        Set<Instruction> chosen = new LinkedHashSet<>();
        if (size(function) <= MAX_CALLER) {
            for (Block block : function.blocks()) {
                block.instructions().stream()
                        .filter(i -> mayInline(function, i) && isTiny(callee(i)))
                        .forEach(chosen::add);
            }
        }
        return chosen;
    }

    /** The calls to inline so that objects need not be made; after that there may be more. */
    Set<Instruction> callsForObjects(Function function) {
        Set<Instruction> objects = new LinkedHashSet<>();
        for (Block block : function.blocks()) {
            block.instructions().stream()
                    .filter(i -> TransientObjects.isMade(i) || escapes.isFreshCall(i))
                    .forEach(objects::add);
        }
        Set<Instruction> chosen = new LinkedHashSet<>();
        if (!objects.isEmpty() && size(function) <= MAX_CALLER) {
            Uses uses = new Uses(function);
            HotBlocks heat = new HotBlocks(function);
            for (Instruction object : objects) {
                if (!heat.isCold(uses.definition(object))) {
                    chosen.addAll(callsOf(function, object, uses, heat));
                }
            }
        }
        return chosen;
    }

    /** Whether so much more code is worth the objects that are not made. */
    boolean pays(int growth, int objects) {
        return growth <= objects * (forSize ? 8 : perObject);
    }

    /** The calls that keep an object from being taken apart; none if others would be left. */
    private Set<Instruction> callsOf(
            Function function, Instruction object, Uses uses, HotBlocks heat) {
        Flow flow = escapes.flow(uses, object, true);
        if (flow.escapes() || flow.isReturned() || meetsOthers(object, uses)) {
            return Set.of();
        }
        Set<Instruction> calls = new LinkedHashSet<>(flow.calls());
        if (!TransientObjects.isMade(object)) {
            calls.add(object);
        }
        int total = 0;
        boolean hot = false;
        for (Instruction call : calls) {
            if (!mayInline(function, call)) {
                return Set.of();
            }
            hot |= heat.isInLoop(uses.definition(call));
            total += size(callee(call));
        }
        return total <= (hot ? perObject : perColdObject) ? calls : Set.of();
    }

    /** Whether a phi mixes an object with what was not made here. */
    private boolean meetsOthers(Instruction object, Uses uses) {
        for (Use use : uses.of(object)) {
            if (use.phi().isPresent() && !use.phi().get().inputs().stream().allMatch(this::isOwn)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(Value input) {
        Value origin = TransientObjects.origin(input);
        return origin instanceof Phi
                || origin instanceof Constant
                || TransientObjects.isMade(origin)
                || escapes.isFreshCall(origin);
    }

    private boolean mayInline(Function caller, Instruction call) {
        boolean direct =
                call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL;
        if (!direct || TransientObjects.isBox(call)) {
            return false;
        }
        JavaMethod target = world.method(call.methodAttribute());
        return functions.containsKey(target)
                && functions.get(target) != caller
                && inlinable.computeIfAbsent(target, this::judge)
                && nesting(call, target) < MAX_NESTING;
    }

    /** How often a method is already inlined around a call. */
    private static int nesting(Instruction call, JavaMethod target) {
        int nesting = 0;
        for (Optional<Position> p = Optional.of(call.position());
                p.isPresent();
                p = p.get().caller()) {
            nesting += p.get().method().equals(target.ref()) ? 1 : 0;
        }
        return nesting;
    }

    private boolean judge(JavaMethod method) {
        boolean forbidden =
                method.hasAnnotation(NO_INLINE)
                        || method.hasAnnotation(ENTRY_POINT)
                        || method.hasAnnotation(EXPORT)
                        || method.isClassInitializer()
                        || method.owner().name().startsWith(RUNTIME);
        return !forbidden && !looksAtItsFrame(functions.get(method));
    }

    private static boolean looksAtItsFrame(Function function) {
        return function.blocks().stream()
                .flatMap(b -> b.instructions().stream())
                .anyMatch(
                        i ->
                                i.opcode() == Opcode.INTRINSIC
                                        && i.type() != Type.VOID
                                        && i.nameAttribute().startsWith("cpu."));
    }

    private Function callee(Instruction call) {
        return functions.get(world.method(call.methodAttribute()));
    }

    private boolean isTiny(Function function) {
        return size(function, tiny) <= tiny;
    }

    /** The instructions of a function that cost something. */
    static int size(Function function) {
        return size(function, Integer.MAX_VALUE);
    }

    /** The same, or any number above a limit if it is larger than that. */
    private static int size(Function function, int limit) {
        int size = 0;
        for (Block block : function.blocks()) {
            if (size > limit) {
                return size;
            }
            for (Instruction i : block.instructions()) {
                size +=
                        switch (i.opcode()) {
                            case REFINE, CLASSINIT -> 0;
                            case INVOKESTATIC,
                                    INVOKESPECIAL,
                                    INVOKEVIRTUAL,
                                    INVOKEINTERFACE,
                                    NEW,
                                    NEWARRAY ->
                                    3;
                            default -> 1;
                        };
            }
            size += block.successorCount() > 1 ? 1 : 0;
        }
        return size;
    }
}
