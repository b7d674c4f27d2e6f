package dev.cortado.compiler.report;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.emit.Names;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.link.JavaFrame;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.report.machine.IndirectCalls;
import dev.cortado.compiler.report.machine.MachineFunction;
import dev.cortado.compiler.report.machine.MachineProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What calls through registers may call: a call of the machine code comes from a line of a method,
 * and for each line the IR says what its virtual calls may select.
 *
 * <p>Where debug information has lost the line, all virtual calls of the method count. What a
 * method calls by an address of its own is not known.
 */
final class IndirectCallees implements IndirectCalls {
    private record Line(String method, int line) {}

    private record Site(Line line, MethodRef called) {}

    private static final String CALL = "cpu.call";
    private static final String INITIALIZATION = RuntimeEntry.INITIALIZE_CLASS.owner();
    private static final String RESUME = "cpu.resumeRegisters";

    private final World world;
    private final ReachableProgram program;
    private final MachineProgram machine;
    private final CodePlaces places;

    /** Methods that call code by its address. */
    private final Set<String> unknown = new HashSet<>();

    private final Map<Site, Set<JavaMethod>> analysed = new HashMap<>();
    private final Map<Line, Set<JavaMethod>> byLine = new HashMap<>();
    private final Map<String, Set<JavaMethod>> byMethod = new HashMap<>();

    IndirectCallees(
            World world, ReachableProgram program, MachineProgram machine, CodePlaces places) {
        this.world = world;
        this.program = program;
        this.machine = machine;
        this.places = places;
        program.callees()
                .forEach(
                        (call, callees) ->
                                analysed.computeIfAbsent(site(call), c -> new LinkedHashSet<>())
                                        .addAll(callees));
        for (Function function : program.functions().values()) {
            for (Block block : function.blocks()) {
                block.instructions().forEach(this::index);
            }
        }
        places.prepare(machine.indirectCalls());
    }

    @Override
    public Optional<Set<Long>> callees(long instruction) {
        Optional<MachineFunction> entry = machine.interruptEntry();
        if (entry.isPresent() && machine.containing(instruction).equals(entry)) {
            return Optional.of(Set.copyOf(machine.interruptHandlers().values()));
        }
        for (JavaFrame frame : places.frames(instruction)) {
            String method = frame.className() + "." + frame.methodName();
            if (unknown.contains(method)) {
                return Optional.empty();
            }
            Set<JavaMethod> targets =
                    Optional.ofNullable(byLine.get(new Line(method, frame.line())))
                            .orElseGet(() -> byMethod.get(method));
            if (targets != null) {
                Set<Long> addresses = new LinkedHashSet<>();
                for (JavaMethod target : targets) {
                    machine.named(Names.symbol(target))
                            .map(MachineFunction::address)
                            .ifPresent(addresses::add);
                }
                return Optional.of(addresses);
            }
        }
        return Optional.empty();
    }

    private void index(Instruction instruction) {
        if (instruction.opcode() == Opcode.CALLINDIRECT) {
            add(
                    instruction.position(),
                    Optional.ofNullable(analysed.get(site(instruction)))
                            .orElseGet(() -> selectable(instruction)));
        } else if (instruction.opcode() == Opcode.INTRINSIC) {
            switch (instruction.nameAttribute()) {
                case CALL -> {
                    if (instruction.position().method().owner().equals(INITIALIZATION)) {
                        add(instruction.position(), initializers());
                    } else {
                        unknown.add(line(instruction.position()).method());
                    }
                }
                // Where it goes is a handler of a method that is active already.
                case RESUME -> add(instruction.position(), Set.of());
                default -> {}
            }
        }
    }

    /** What a call may select that was made after the analysis. */
    private Set<JavaMethod> selectable(Instruction call) {
        JavaMethod resolved = world.method(call.methodAttribute());
        JavaClass receiver = world.resolve(call.operand(1).refType().type());
        boolean usable = !receiver.isInterface() && receiver.isSubtypeOf(resolved.owner());
        return program.targets(resolved, usable ? receiver : resolved.owner());
    }

    private Set<JavaMethod> initializers() {
        Set<JavaMethod> initializers = new LinkedHashSet<>();
        program.runtimeInitialized()
                .forEach(type -> type.classInitializer().ifPresent(initializers::add));
        return initializers;
    }

    private void add(Position position, Set<JavaMethod> targets) {
        Line line = line(position);
        byLine.computeIfAbsent(line, l -> new LinkedHashSet<>()).addAll(targets);
        byMethod.computeIfAbsent(line.method(), m -> new LinkedHashSet<>()).addAll(targets);
    }

    private static Site site(Instruction call) {
        return new Site(line(call.position()), call.methodAttribute());
    }

    private static Line line(Position position) {
        String owner = position.method().owner().replace('/', '.');
        return new Line(owner + "." + position.method().name(), position.line());
    }
}
