package dev.cortado.compiler.report;

import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects that class initialisers left in the image, by class.
 *
 * @param classes largest first
 */
public record HeapSection(List<ClassObjects> classes) {
    /**
     * The objects of a class.
     *
     * @param count how many
     * @param flashBytes of constants and of the initial values of variables
     * @param ramBytes of those that the program may change
     */
    public record ClassObjects(String className, int count, long flashBytes, long ramBytes) {}

    /** Takes a sorted copy. */
    public HeapSection {
        classes =
                classes.stream()
                        .sorted(
                                Comparator.<ClassObjects>comparingLong(
                                                c -> c.flashBytes() + c.ramBytes())
                                        .reversed()
                                        .thenComparing(ClassObjects::className))
                        .toList();
    }

    static HeapSection of(MapReport map, ImageSymbols symbols) {
        Map<String, Map<String, Long>> flash = new HashMap<>();
        Map<String, Map<String, Long>> ram = new HashMap<>();
        for (MapReport.Part part : map.parts()) {
            symbols.objectClass(part.name())
                    .ifPresent(
                            type ->
                                    (part.memory() == MemoryKind.FLASH ? flash : ram)
                                            .computeIfAbsent(type, t -> new HashMap<>())
                                            .put(part.name(), part.sizeBytes()));
        }
        return new HeapSection(
                flash.entrySet().stream()
                        .map(
                                each ->
                                        new ClassObjects(
                                                each.getKey(),
                                                each.getValue().size(),
                                                sum(each.getValue()),
                                                sum(ram.getOrDefault(each.getKey(), Map.of()))))
                        .toList());
    }

    private static long sum(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
