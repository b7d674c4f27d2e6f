package dev.cortado.compiler.interrupts;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The vectors of a board by name.
 *
 * @param interruptCount external interrupts that the board has
 * @param interrupts external interrupts by name
 * @param mainline whether the core has the configurable faults and the debug monitor
 */
public record Vectors(int interruptCount, Map<String, Integer> interrupts, boolean mainline) {
    /** ARMv7-M B1.5.2: external interrupts follow 16 entries of the architecture. */
    public static final int CORE_EXCEPTIONS = 16;

    private static final Pattern BY_NUMBER = Pattern.compile("IRQ(\\d{1,3})");

    /** ARMv7-M B1.5.2, table B1-4. */
    private static final Map<String, Integer> MAINLINE =
            Map.of("MemManage", 4, "BusFault", 5, "UsageFault", 6, "DebugMonitor", 12);

    /** ARMv6-M B1.5.2 has these only. */
    private static final Map<String, Integer> ALL_CORES =
            Map.of("NMI", 2, "HardFault", 3, "SVCall", 11, "PendSV", 14, "SysTick", 15);

    public Vectors {
        interrupts = Map.copyOf(interrupts);
    }

    /** The entries of the vector table, the initial stack pointer and reset included. */
    public int count() {
        return CORE_EXCEPTIONS + interruptCount;
    }

    /** The index in the vector table of what a name stands for; empty for an unknown name. */
    public OptionalInt index(String name) {
        Map<String, Integer> core = coreExceptions();
        if (core.containsKey(name)) {
            return OptionalInt.of(core.get(name));
        }
        if (interrupts.containsKey(name)) {
            return OptionalInt.of(CORE_EXCEPTIONS + interrupts.get(name));
        }
        Matcher number = BY_NUMBER.matcher(name);
        if (number.matches() && Integer.parseInt(number.group(1)) < interruptCount) {
            return OptionalInt.of(CORE_EXCEPTIONS + Integer.parseInt(number.group(1)));
        }
        return OptionalInt.empty();
    }

    /** The name of a vector: the core's, the first of the profile's, or IRQn. */
    public String name(int index) {
        return Stream.concat(
                        coreExceptions().entrySet().stream()
                                .filter(e -> e.getValue() == index)
                                .map(Map.Entry::getKey),
                        interrupts.entrySet().stream()
                                .filter(e -> e.getValue() + CORE_EXCEPTIONS == index)
                                .map(Map.Entry::getKey)
                                .sorted())
                .findFirst()
                .orElse("IRQ" + (index - CORE_EXCEPTIONS));
    }

    /** What a handler may name, in the order of the vector table. */
    public List<String> names() {
        Map<Integer, String> ordered = new TreeMap<>();
        coreExceptions().forEach((name, index) -> ordered.put(index, name));
        interrupts.forEach(
                (name, number) ->
                        ordered.merge(
                                CORE_EXCEPTIONS + number,
                                name,
                                (one, other) -> one + ", " + other));
        return List.copyOf(ordered.values());
    }

    private Map<String, Integer> coreExceptions() {
        Map<String, Integer> core = new TreeMap<>(ALL_CORES);
        if (mainline) {
            core.putAll(MAINLINE);
        }
        return core;
    }
}
