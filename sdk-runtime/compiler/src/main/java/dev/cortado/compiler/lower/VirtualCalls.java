package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The possible targets of each virtual or interface call, by method and receiver type. */
public final class VirtualCalls {
    private record Site(JavaMethod resolved, JavaClass receiver, boolean exact) {
        // Written out, as the JVM's own way through method handles costs several times as much
        // until its second compiler has seen it.
        @Override
        public boolean equals(Object other) {
            return other instanceof Site that
                    && resolved == that.resolved
                    && receiver == that.receiver
                    && exact == that.exact;
        }

        @Override
        public int hashCode() {
            return (resolved.hashCode() * 31 + receiver.hashCode()) * 2 + (exact ? 1 : 0);
        }
    }

    private final World world;
    private final ReachableProgram program;
    private final Map<Site, Set<JavaMethod>> targets = new ConcurrentHashMap<>();

    public VirtualCalls(World world, ReachableProgram program) {
        this.world = world;
        this.program = program;
    }

    /** The methods that a call instruction may select; empty when no receiver can exist. */
    public Set<JavaMethod> targets(Instruction call) {
        Optional<Set<JavaMethod>> analysed = program.callees(call);
        if (analysed.isPresent()) {
            return analysed.get();
        }
        JavaMethod resolved = world.method(call.methodAttribute());
        RefType known = call.operand(0).refType();
        JavaClass receiver = world.resolve(known.type());
        boolean usable = !receiver.isInterface() && receiver.isSubtypeOf(resolved.owner());
        boolean exact = known.exact() && !receiver.isInterface();
        Site site =
                new Site(
                        resolved,
                        usable || exact ? receiver : world.resolve(call.methodAttribute().owner()),
                        exact);
        return targets.computeIfAbsent(site, this::compute);
    }

    /**
     * The method that a direct call of an instance method calls; empty when no receiver can exist.
     */
    public Optional<JavaMethod> direct(Instruction call) {
        return Optional.of(world.method(call.methodAttribute()))
                .filter(program.functions()::containsKey);
    }

    private Set<JavaMethod> compute(Site site) {
        if (site.exact()) {
            Set<JavaMethod> one = new LinkedHashSet<>();
            site.receiver()
                    .select(site.resolved())
                    .filter(program.functions()::containsKey)
                    .ifPresent(one::add);
            return one;
        }
        return program.targets(site.resolved(), site.receiver());
    }

    /** The resolved methods of all calls with two or more targets. */
    public Set<JavaMethod> polymorphic() {
        Set<JavaMethod> found = new LinkedHashSet<>();
        for (Function function : program.functions().values()) {
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    boolean isVirtual =
                            instruction.opcode() == Opcode.INVOKEVIRTUAL
                                    || instruction.opcode() == Opcode.INVOKEINTERFACE;
                    if (isVirtual && targets(instruction).size() > 1) {
                        found.add(world.method(instruction.methodAttribute()));
                    }
                }
            }
        }
        return found;
    }
}
