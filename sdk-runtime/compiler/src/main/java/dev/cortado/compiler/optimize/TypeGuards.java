package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a virtual call in a loop that may select two methods, one of them for a single class, a
 * comparison with that class and two direct calls.
 *
 * <p>Input: functions after the last analysis, since the comparison names a class that has
 * instances.
 */
public final class TypeGuards implements FunctionPass {
    private final World world;
    private final CallTargets targets;
    private final Set<JavaClass> instantiated;

    public TypeGuards(World world, CallTargets targets, Set<JavaClass> instantiated) {
        this.world = world;
        this.targets = targets;
        this.instantiated = instantiated;
    }

    private record Guard(JavaClass type, JavaMethod ifType, JavaMethod otherwise) {}

    @Override
    public boolean apply(Function function) {
        boolean hasVirtualCalls =
                function.blocks().stream()
                        .anyMatch(b -> b.instructions().stream().anyMatch(TypeGuards::isVirtual));
        if (!hasVirtualCalls) {
            return false;
        }
        HotBlocks heat = new HotBlocks(function);
        ValueReplacement replacement = new ValueReplacement();
        boolean changed = false;
        for (Block block : List.copyOf(function.blocks())) {
            Block at = block;
            for (Instruction call : List.copyOf(block.instructions())) {
                Optional<Guard> guard =
                        isVirtual(call) && heat.isInLoop(block) ? guard(call) : Optional.empty();
                if (guard.isPresent()) {
                    at = insert(function, at, call, guard.get(), replacement);
                    changed = true;
                }
            }
        }
        replacement.apply(function);
        return changed;
    }

    private static boolean isVirtual(Instruction i) {
        return i.opcode() == Opcode.INVOKEVIRTUAL || i.opcode() == Opcode.INVOKEINTERFACE;
    }

    private Optional<Guard> guard(Instruction call) {
        Set<JavaMethod> possible = targets.of(call);
        if (possible.size() != 2) {
            return Optional.empty();
        }
        Iterator<JavaMethod> two = possible.iterator();
        JavaMethod first = two.next();
        JavaMethod second = two.next();
        JavaMethod resolved = world.method(call.methodAttribute());
        Optional<Guard> byFirst =
                onlyClass(resolved, first).map(type -> new Guard(type, first, second));
        return byFirst.isPresent()
                ? byFirst
                : onlyClass(resolved, second).map(type -> new Guard(type, second, first));
    }

    /** The one class whose instances select a method. */
    private Optional<JavaClass> onlyClass(JavaMethod resolved, JavaMethod selected) {
        List<JavaClass> selecting =
                instantiated.stream()
                        .filter(
                                c ->
                                        c.isSubtypeOf(resolved.owner())
                                                && c.isSubtypeOf(selected.owner())
                                                && c.select(resolved)
                                                        .filter(m -> m == selected)
                                                        .isPresent())
                        .limit(2)
                        .toList();
        return selecting.size() == 1 ? Optional.of(selecting.getFirst()) : Optional.empty();
    }

    /** Splits the block at the call; the block that goes on behind it. */
    private static Block insert(
            Function function,
            Block block,
            Instruction call,
            Guard guard,
            ValueReplacement replacement) {
        Block rest = function.newBlock();
        int at = block.instructions().indexOf(call);
        List<Instruction> behind =
                block.instructions().subList(at + 1, block.instructions().size());
        rest.instructions().addAll(behind);
        behind.clear();
        block.instructions().removeLast();
        rest.terminate(block.terminator());
        for (Block successor : rest.terminator().successors()) {
            for (Phi phi : successor.phis()) {
                phi.predecessors().replaceAll(p -> p == block ? rest : p);
            }
        }
        Instruction descriptor =
                Instruction.with(
                        Opcode.INTRINSIC,
                        Type.REF,
                        Intrinsics.DESCRIPTOR,
                        call.position(),
                        call.operand(0));
        Instruction same =
                Instruction.with(
                        Opcode.CMP,
                        Type.I1,
                        Condition.EQ,
                        call.position(),
                        descriptor,
                        Constant.of(new Constant.Descriptor(guard.type().ref())));
        block.instructions().addAll(List.of(descriptor, same));
        Instruction first = direct(call, guard.ifType());
        Instruction second = direct(call, guard.otherwise());
        Block whenSame = branchOf(function, first, rest);
        Block whenOther = branchOf(function, second, rest);
        block.terminate(new Terminator.Branch(same, whenSame, whenOther, false, call.position()));
        block.unwind().ifPresent(handler -> unwind(handler, block, whenSame, whenOther));
        if (call.type() != Type.VOID) {
            Phi result = new Phi(call.type());
            result.refine(call.refType());
            result.add(whenSame, first);
            result.add(whenOther, second);
            rest.phis().add(result);
            replacement.replace(call, result);
        }
        return rest;
    }

    private static void unwind(Block handler, Block from, Block first, Block second) {
        from.unwindTo(Optional.empty());
        first.unwindTo(Optional.of(handler));
        second.unwindTo(Optional.of(handler));
        for (Phi phi : handler.phis()) {
            Value input = phi.inputs().get(phi.predecessors().indexOf(from));
            phi.remove(from);
            phi.add(first, input);
            phi.add(second, input);
        }
    }

    private static Block branchOf(Function function, Instruction call, Block rest) {
        Block block = function.newBlock();
        block.instructions().add(call);
        block.terminate(new Terminator.Goto(rest, call.position()));
        return block;
    }

    private static Instruction direct(Instruction call, JavaMethod target) {
        Instruction direct =
                Instruction.with(
                        Opcode.INVOKESPECIAL,
                        call.type(),
                        target.ref(),
                        call.position(),
                        call.operands().toArray(Value[]::new));
        direct.refine(call.refType());
        return direct;
    }
}
