package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.SizeEntry;
import dev.cortado.compiler.report.SizeSection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sizes as a tree that opens: package, class, member. */
final class HtmlSizeTree {
    private final SizeSection sizes;
    private final StringBuilder out = new StringBuilder();

    HtmlSizeTree(SizeSection sizes) {
        this.sizes = sizes;
    }

    String text() {
        out.append("<div class=\"tree\">\n<div class=\"leaf\"><b>package, class, member</b>");
        out.append("<b class=\"n\">flash</b><b class=\"n\">RAM</b><b>share of flash</b></div>\n");
        groups(sizes.entries(), SizeEntry::packageName)
                .forEach(
                        inPackage ->
                                branch(
                                        inPackage.getKey(),
                                        inPackage.getValue(),
                                        () -> classes(inPackage.getValue())));
        return out.append("</div>\n").toString();
    }

    private void classes(List<SizeEntry> entries) {
        groups(entries, SizeEntry::simpleClassName)
                .forEach(
                        inClass ->
                                branch(
                                        inClass.getKey(),
                                        inClass.getValue(),
                                        () -> members(inClass.getValue())));
    }

    private void members(List<SizeEntry> entries) {
        entries.stream()
                .sorted(
                        Comparator.<SizeEntry>comparingLong(e -> e.flashBytes() + e.ramBytes())
                                .reversed())
                .forEach(
                        entry -> {
                            out.append("<div class=\"leaf\">");
                            String name = entry.member() + ", " + entry.kind().description();
                            cells(name, entry.flashBytes(), entry.ramBytes());
                            out.append("</div>\n");
                        });
    }

    private void branch(String name, List<SizeEntry> entries, Runnable inside) {
        out.append("<details><summary>");
        cells(name, flash(entries), ram(entries));
        out.append("</summary>\n");
        inside.run();
        out.append("</details>\n");
    }

    private void cells(String name, long flashBytes, long ramBytes) {
        out.append("<span>").append(HtmlPage.escape(name)).append("</span>");
        out.append(
                "<span class=\"n\">%,d</span><span class=\"n\">%,d</span>"
                        .formatted(flashBytes, ramBytes));
        long permille = 1000 * flashBytes / Math.max(1, sizes.flashBytes());
        out.append(
                "<span><div class=\"bar\" style=\"width:%d.%d%%\"></div></span>"
                        .formatted(permille / 10, permille % 10));
    }

    private static List<Map.Entry<String, List<SizeEntry>>> groups(
            List<SizeEntry> entries, Function<SizeEntry, String> key) {
        return entries.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<String, List<SizeEntry>>>comparingLong(
                                        group -> flash(group.getValue()) + ram(group.getValue()))
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private static long flash(List<SizeEntry> entries) {
        return entries.stream().mapToLong(SizeEntry::flashBytes).sum();
    }

    private static long ram(List<SizeEntry> entries) {
        return entries.stream().mapToLong(SizeEntry::ramBytes).sum();
    }
}
