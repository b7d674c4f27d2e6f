package dev.cortado.compiler.report;

import dev.cortado.compiler.report.machine.MachineProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The handlers of a vector table. Source: ARMv7-M B1.5.2. */
final class ExceptionVectors {
    private static final int RESET = 1;
    private static final int FIRST_INTERRUPT = 16;
    private static final Map<Integer, String> CORE =
            Map.of(
                    2, "NMI",
                    3, "HardFault",
                    4, "MemManage",
                    5, "BusFault",
                    6, "UsageFault",
                    11, "SVCall",
                    12, "DebugMonitor",
                    14, "PendSV",
                    15, "SysTick");

    private ExceptionVectors() {}

    /** The exception numbers by handler's address, reset left out. */
    static Map<Long, List<Integer>> byHandler(MachineProgram machine) {
        Map<Long, List<Integer>> handlers = new LinkedHashMap<>();
        new TreeMap<>(machine.vectors())
                .forEach(
                        (number, address) -> {
                            if (number != RESET && address != 0) {
                                handlers.computeIfAbsent(address, a -> new ArrayList<>())
                                        .add(number);
                            }
                        });
        return handlers;
    }

    /**
     * The names of some exceptions; many are counted.
     *
     * @param interrupts the chip's names of its interrupts
     */
    static String names(List<Integer> numbers, Map<String, Integer> interrupts) {
        return numbers.size() > 3
                ? "all " + numbers.size() + " without a handler of their own"
                : String.join(", ", numbers.stream().map(n -> name(n, interrupts)).toList());
    }

    private static String name(int number, Map<String, Integer> interrupts) {
        if (number < FIRST_INTERRUPT) {
            return CORE.getOrDefault(number, "exception " + number);
        }
        int interrupt = number - FIRST_INTERRUPT;
        List<String> names =
                interrupts.entrySet().stream()
                        .filter(each -> each.getValue() == interrupt)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        return names.isEmpty() ? "IRQ" + interrupt : String.join("/", names);
    }
}
