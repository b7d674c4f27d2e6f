package dev.cortado.compiler.report;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.abi.StackLayout;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.report.StackSection.Entry;
import dev.cortado.compiler.report.StackSection.EntryKind;
import dev.cortado.compiler.report.machine.CallGraph;
import dev.cortado.compiler.report.machine.Frame;
import dev.cortado.compiler.report.machine.MachineFunction;
import dev.cortado.compiler.report.machine.MachineProgram;
import dev.cortado.compiler.report.machine.StackBound;
import dev.cortado.compiler.report.machine.StackBounds;
import dev.cortado.compiler.report.machine.StackReserve;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stack depth of each way into the program, from the machine code. */
final class StackAnalysis {
    private static final String RESET = "Reset_Handler";
    private static final String THREAD_START = "__cortado_thread";

    private static final String PROBED_ADDRESS = "r12, sp, #" + StackLayout.RESERVE_BYTES;

    private final MachineProgram machine;
    private final CallGraph graph;
    private final Set<Long> checking;
    private final StackBounds bounds;
    private final ImageSymbols symbols;
    private final CodePlaces places;
    private final StackLimits limits;

    StackAnalysis(
            MachineProgram machine,
            CallGraph graph,
            ImageSymbols symbols,
            CodePlaces places,
            StackLimits limits) {
        this.machine = machine;
        this.graph = graph;
        this.symbols = symbols;
        this.checking = checking(machine, graph);
        this.bounds = new StackBounds(graph, checking);
        this.places = places;
        this.limits = limits;
    }

    StackSection section() {
        List<Entry> entries = new ArrayList<>();
        machine.named(RESET)
                .ifPresent(reset -> entries.add(entry(EntryKind.MAIN, "reset and main", reset, 0)));
        ThreadStacks.of(THREAD_START, machine, graph)
                .forEach(
                        (run, held) ->
                                entries.add(
                                        entry(
                                                EntryKind.THREAD,
                                                run.symbol().equals(THREAD_START)
                                                        ? "any"
                                                        : symbols.describe(run.symbol()),
                                                run,
                                                held + limits.switchFrameBytes())));
        HandlerEntry.of(machine, graph, limits)
                .forEach(
                        each ->
                                entries.add(
                                        entry(
                                                each.kind(),
                                                each.name(),
                                                each.function(),
                                                each.heldBytes())));
        long interrupts = handlerBytes(entries);
        long interruption = interruptionBytes(interrupts);
        return new StackSection(
                entries,
                limits.mainStackBytes(),
                limits.handlerStackBytes(),
                limits.threadStackBytes(),
                interrupts,
                interruption,
                reserve(interruption));
    }

    /**
     * On the M profile each handler may be interrupted by one more urgent; on the A profile only
     * the switch is interrupted.
     */
    private long handlerBytes(List<Entry> entries) {
        List<Entry> interrupts =
                entries.stream().filter(e -> e.kind() == EntryKind.INTERRUPT).toList();
        if (!limits.stacksByCode()) {
            return interrupts.stream().mapToLong(Entry::bytes).sum();
        }
        long most = 0;
        long ofSwitch = 0;
        for (Entry interrupt : interrupts) {
            if (interrupt.name().equals(HandlerEntry.SWITCH)) {
                ofSwitch = interrupt.bytes();
            } else {
                most = Math.max(most, interrupt.bytes());
            }
        }
        return most + ofSwitch;
    }

    /** What an interruption leaves on the stack of the program. */
    private long interruptionBytes(long interrupts) {
        if (limits.handlerStackBytes() == 0) {
            return interrupts;
        }
        boolean threads = machine.named(THREAD_START).isPresent();
        return threads || !limits.stacksByCode() ? limits.switchFrameBytes() : 0;
    }

    private Optional<StackSection.Reserve> reserve(long interruption) {
        Optional<Long> thrower =
                machine.named(symbol(RuntimeEntry.THROW_STACK_OVERFLOW))
                        .map(MachineFunction::address);
        long smallest =
                limits.handlerStackBytes() == 0
                        ? limits.mainStackBytes()
                        : Math.min(limits.mainStackBytes(), limits.threadStackBytes());
        return StackReserve.of(graph, checking, thrower)
                .map(
                        need ->
                                new StackSection.Reserve(
                                        Math.min(StackLayout.RESERVE_BYTES, smallest / 2),
                                        need.bytes() + interruption,
                                        need.proved(),
                                        need.path().stream().map(this::name).toList()));
    }

    private static String symbol(RuntimeEntry entry) {
        return new MethodRef(entry.owner(), entry.method(), entry.descriptor()).toString();
    }

    /** A stack check ends in a call that throws, or it is a probe. */
    private static Set<Long> checking(MachineProgram machine, CallGraph graph) {
        Set<Long> checking = new HashSet<>();
        graph.frames().stream()
                .map(Frame::function)
                .filter(StackAnalysis::probes)
                .forEach(function -> checking.add(function.address()));
        machine.named(symbol(RuntimeEntry.THROW_STACK_OVERFLOW))
                .ifPresent(
                        callee ->
                                graph.frames().stream()
                                        .map(frame -> frame.function().address())
                                        .filter(f -> graph.callees(f).contains(callee.address()))
                                        .forEach(checking::add));
        return checking;
    }

    private static boolean probes(MachineFunction function) {
        return function.code().values().stream()
                .anyMatch(
                        i -> i.mnemonic().startsWith("sub") && i.operands().equals(PROBED_ADDRESS));
    }

    private Entry entry(EntryKind kind, String name, MachineFunction function, long extraBytes) {
        StackBound bound = bounds.of(function.address());
        List<Long> addresses = new ArrayList<>(bound.unresolved());
        addresses.addAll(bound.unknownFrames());
        bound.recursions().forEach(r -> r.calls().forEach(call -> addresses.add(call.address())));
        places.prepare(addresses);
        List<String> gaps = new ArrayList<>();
        bound.unresolved()
                .forEach(at -> gaps.add("calls code that is not known in " + places.describe(at)));
        bound.unknownFrames()
                .forEach(at -> gaps.add("takes stack as data says in " + places.describe(at)));
        return new Entry(
                kind,
                name,
                name(function),
                extraBytes + bound.bytes(),
                bound.path().stream()
                        .map(
                                step ->
                                        new StackSection.PathStep(
                                                name(step.function()), step.stackBytes()))
                        .toList(),
                bound.recursions().stream().map(this::recursion).toList(),
                gaps);
    }

    private StackSection.Recursion recursion(StackBound.Recursion recursion) {
        return new StackSection.Recursion(
                recursion.calls().stream().map(this::call).toList(),
                recursion.functionCount(),
                recursion.guarded());
    }

    /** The calling method, and where it calls if that is in a method inlined into it. */
    private String call(StackBound.Call call) {
        String caller = name(call.caller());
        String place = places.describe(call.address());
        int parameters = caller.indexOf('(');
        int file = place.indexOf('(');
        boolean own =
                parameters > 0
                        && file > 0
                        && caller.substring(0, parameters).equals(place.substring(0, file));
        return caller + " at " + (own ? place.substring(file + 1, place.length() - 1) : place);
    }

    private String name(MachineFunction function) {
        return symbols.describe(function.symbol());
    }
}
