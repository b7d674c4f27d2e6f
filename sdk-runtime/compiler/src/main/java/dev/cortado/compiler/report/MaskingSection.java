package dev.cortado.compiler.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long interrupts are masked.
 *
 * @param sections unbounded ones first, then longest first
 */
public record MaskingSection(List<Masked> sections) {
    /**
     * What runs from one place that masks interrupts.
     *
     * @param method whose code it is
     * @param place of the instruction that masks, in the source
     * @param instructions the longest path; of an unbounded one, what is known
     * @param unbounded why there is no bound, and where
     * @param endless whether interrupts stay masked because the program ends
     */
    public record Masked(
            String method,
            String place,
            long instructions,
            Optional<String> unbounded,
            boolean endless) {}

    /** Takes a sorted copy. */
    public MaskingSection {
        sections =
                sections.stream()
                        .sorted(
                                Comparator.<Masked, Boolean>comparing(
                                                masked -> masked.unbounded().isEmpty())
                                        .thenComparing(
                                                Comparator.comparingLong(Masked::instructions)
                                                        .reversed())
                                        .thenComparing(Masked::method)
                                        .thenComparing(Masked::place))
                        .toList();
    }

    /** The longest section in instructions; empty if one has no bound. */
    public Optional<Long> longest() {
        return sections.stream().anyMatch(masked -> masked.unbounded().isPresent())
                ? Optional.empty()
                : Optional.of(sections.stream().mapToLong(Masked::instructions).max().orElse(0));
    }
}
