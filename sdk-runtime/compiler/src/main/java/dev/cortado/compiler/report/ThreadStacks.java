package dev.cortado.compiler.report;

import dev.cortado.compiler.report.machine.CallGraph;
import dev.cortado.compiler.report.machine.CallSite;
import dev.cortado.compiler.report.machine.MachineFunction;
import dev.cortado.compiler.report.machine.MachineProgram;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The run methods that threads may have, with the stack that is held when one is entered.
 *
 * <p>From the code that every thread starts with, along calls of methods named {@code run}.
 */
final class ThreadStacks {
    private static final String RUN = ".run()V";
    private static final String FIRST = "dev/cortado/runtime/thread/ThreadEntry.enter()V";
    private static final String OF_THREAD = "java/lang/Thread.run()V";

    private final MachineProgram machine;
    private final CallGraph graph;
    private final Map<MachineFunction, Long> held = new LinkedHashMap<>();
    private final Set<Long> visited = new HashSet<>();

    private ThreadStacks(MachineProgram machine, CallGraph graph) {
        this.machine = machine;
        this.graph = graph;
    }

    /**
     * The run methods with the bytes that their callers hold; the first method of threads itself if
     * it calls none.
     *
     * @param entry the symbol of that method
     */
    static Map<MachineFunction, Long> of(String entry, MachineProgram machine, CallGraph graph) {
        ThreadStacks stacks = new ThreadStacks(machine, graph);
        machine.named(entry)
                .ifPresent(
                        first -> {
                            stacks.follow(first, 0);
                            if (stacks.held.isEmpty()) {
                                stacks.held.put(first, 0L);
                            }
                        });
        return stacks.held;
    }

    private void follow(MachineFunction function, long bytes) {
        if (!visited.add(function.address())) {
            return;
        }
        for (CallSite call : graph.frame(function.address()).calls()) {
            for (long target : call.callees().stream().sorted().toList()) {
                MachineFunction callee = machine.startingAt(target).orElseThrow();
                long at = bytes + call.stackBytes();
                if (callee.symbol().equals(OF_THREAD) || callee.symbol().equals(FIRST)) {
                    follow(callee, at);
                } else if (callee.symbol().endsWith(RUN)) {
                    held.merge(callee, at, Math::max);
                }
            }
        }
    }
}
