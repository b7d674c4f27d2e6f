package dev.cortado.compiler.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Flash and static RAM by package, class and member.
 *
 * @param entries in order of package, class, member and kind
 * @param flashBytes of the image, which is the sum over the entries
 * @param flashAvailableBytes of the board
 * @param ramBytes taken before the program starts, which is the sum over the entries
 * @param ramAvailableBytes of the board
 */
public record SizeSection(
        List<SizeEntry> entries,
        long flashBytes,
        long flashAvailableBytes,
        long ramBytes,
        long ramAvailableBytes) {
    /** Takes a sorted copy. */
    public SizeSection {
        entries =
                entries.stream()
                        .sorted(
                                Comparator.comparing(SizeEntry::packageName)
                                        .thenComparing(SizeEntry::className)
                                        .thenComparing(SizeEntry::member)
                                        .thenComparing(SizeEntry::kind))
                        .toList();
    }

    /** The bytes of a group of entries. */
    public record Total(String name, long flashBytes, long ramBytes) {}

    /** The totals by a key of the entries, largest first. */
    public List<Total> totals(Function<SizeEntry, String> key) {
        return entries.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .map(
                        group ->
                                new Total(
                                        group.getKey(),
                                        sum(group.getValue(), SizeEntry::flashBytes),
                                        sum(group.getValue(), SizeEntry::ramBytes)))
                .sorted(
                        Comparator.<Total>comparingLong(t -> t.flashBytes() + t.ramBytes())
                                .reversed()
                                .thenComparing(Total::name))
                .toList();
    }

    private static long sum(List<SizeEntry> entries, Function<SizeEntry, Long> bytes) {
        return entries.stream().mapToLong(bytes::apply).sum();
    }
}
