package dev.cortado.compiler.report;

import java.util.Comparator;
import java.util.List;

/**
 * What the image is made of, by where its classes come from.
 *
 * @param program the program itself, whether or not it has classes of its own in the image
 * @param linked components with a class in the image, largest first
 */
public record ComponentSection(Component program, List<Linked> linked) {
    /**
     * A component's part of the image.
     *
     * @param classCount of the classes with a method, an instance or an object in the image
     */
    public record Linked(Component component, int classCount, long flashBytes, long ramBytes) {}

    /** Takes a sorted copy. */
    public ComponentSection {
        linked =
                linked.stream()
                        .sorted(
                                Comparator.<Linked>comparingLong(l -> l.flashBytes() + l.ramBytes())
                                        .reversed()
                                        .thenComparing(l -> l.component().name()))
                        .toList();
    }
}
