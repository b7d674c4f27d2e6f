package dev.cortado.compiler.report;

import dev.cortado.compiler.report.StackSection.EntryKind;
import dev.cortado.compiler.report.machine.CallGraph;
import dev.cortado.compiler.report.machine.CallSite;
import dev.cortado.compiler.report.machine.MachineFunction;
import dev.cortado.compiler.report.machine.MachineProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A handler with the way into it.
 *
 * @param name what it handles
 * @param heldBytes of stack when it is entered
 */
record HandlerEntry(EntryKind kind, String name, MachineFunction function, long heldBytes) {
    /** The switch of threads, as the M profile calls it. */
    static final String SWITCH = "PendSV";

    private static final int FIRST_INTERRUPT = 16;
    private static final int PEND_SV = 14;
    private static final int SUPERVISOR_CALL = 11;

    /** ARM DDI 0406C B1.8.1, table B1-3. */
    private static final Map<Integer, String> VECTORS =
            Map.of(
                    1, "UndefinedInstruction",
                    2, "SupervisorCall",
                    3, "PrefetchAbort",
                    4, "DataAbort",
                    5, "HypTrap",
                    7, "FIQ");

    /** The handlers of an image. */
    static List<HandlerEntry> of(MachineProgram machine, CallGraph graph, StackLimits limits) {
        return machine.interruptEntry().isPresent()
                ? application(machine, graph, limits)
                : microcontroller(machine, limits);
    }

    private static List<HandlerEntry> microcontroller(MachineProgram machine, StackLimits limits) {
        List<HandlerEntry> entries = new ArrayList<>();
        ExceptionVectors.byHandler(machine)
                .forEach(
                        (address, numbers) ->
                                machine.startingAt(address)
                                        .ifPresent(
                                                handler ->
                                                        entries.add(
                                                                new HandlerEntry(
                                                                        kind(numbers),
                                                                        ExceptionVectors.names(
                                                                                numbers,
                                                                                limits
                                                                                        .interrupts()),
                                                                        handler,
                                                                        limits
                                                                                .exceptionFrameBytes()))));
        return entries;
    }

    private static EntryKind kind(List<Integer> numbers) {
        boolean expected =
                numbers.stream()
                        .allMatch(
                                n -> n >= FIRST_INTERRUPT || n >= PEND_SV || n == SUPERVISOR_CALL);
        return expected ? EntryKind.INTERRUPT : EntryKind.FAULT;
    }

    /** One entry has the code of all interrupts; what it calls are handlers and the switch. */
    private static List<HandlerEntry> application(
            MachineProgram machine, CallGraph graph, StackLimits limits) {
        List<HandlerEntry> entries = new ArrayList<>();
        machine.vectors()
                .forEach(
                        (vector, address) ->
                                Optional.ofNullable(VECTORS.get(vector))
                                        .flatMap(name -> machine.startingAt(address))
                                        .ifPresent(
                                                code ->
                                                        entries.add(
                                                                new HandlerEntry(
                                                                        EntryKind.FAULT,
                                                                        VECTORS.get(vector),
                                                                        code,
                                                                        0))));
        Map<Long, List<Integer>> numbers = new LinkedHashMap<>();
        machine.interruptHandlers()
                .forEach(
                        (interrupt, address) ->
                                numbers.computeIfAbsent(address, a -> new ArrayList<>())
                                        .add(FIRST_INTERRUPT + interrupt));
        MachineFunction entry = machine.interruptEntry().orElseThrow();
        Optional<MachineFunction> unexpected = machine.named("__cortado_unexpected");
        for (CallSite call : graph.frame(entry.address()).calls()) {
            for (long target : call.callees().stream().sorted().toList()) {
                MachineFunction handler = machine.startingAt(target).orElseThrow();
                if (!Optional.of(handler).equals(unexpected)) {
                    entries.add(
                            new HandlerEntry(
                                    EntryKind.INTERRUPT,
                                    numbers.containsKey(target)
                                            ? ExceptionVectors.names(
                                                    numbers.get(target), limits.interrupts())
                                            : SWITCH,
                                    handler,
                                    call.stackBytes()));
                }
            }
        }
        return entries;
    }
}
