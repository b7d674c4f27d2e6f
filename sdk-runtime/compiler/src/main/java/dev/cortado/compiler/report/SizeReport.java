package dev.cortado.compiler.report;

import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sizes of an image by memory, package, class and symbol. */
public final class SizeReport {

    private static final int LARGEST = 30;
    private static final String OTHER = "(no class)";

    private final MapReport map;

    private SizeReport(MapReport map) {
        this.map = map;
    }

    /** The report of an image. */
    public static SizeReport of(MapReport map) {
        return new SizeReport(map);
    }

    /** The report as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (MemoryKind memory : MemoryKind.values()) {
            text.append(
                    "%s: %,d of %,d bytes\n"
                            .formatted(
                                    name(memory),
                                    map.usedBytes(memory),
                                    map.availableBytes(memory)));
        }
        for (MemoryKind memory : MemoryKind.values()) {
            List<MapReport.Part> parts =
                    map.parts().stream().filter(part -> part.memory() == memory).toList();
            table(text, name(memory) + " by package", sums(parts, SizeReport::packageOf));
            table(text, name(memory) + " by class", sums(parts, SizeReport::classOf));
            table(
                    text,
                    name(memory) + " by symbol",
                    sums(parts, part -> part.name() + "  " + part.section()));
        }
        return text.toString();
    }

    private static String name(MemoryKind memory) {
        return memory == MemoryKind.FLASH ? "flash" : "static RAM";
    }

    private static Map<String, Long> sums(
            List<MapReport.Part> parts, Function<MapReport.Part, String> key) {
        return parts.stream()
                .collect(
                        Collectors.groupingBy(
                                key,
                                TreeMap::new,
                                Collectors.summingLong(MapReport.Part::sizeBytes)));
    }

    private static void table(StringBuilder text, String title, Map<String, Long> sums) {
        text.append('\n').append(title.toUpperCase(Locale.ROOT)).append('\n');
        List<Map.Entry<String, Long>> rows =
                sums.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.naturalOrder())))
                        .toList();
        rows.stream().limit(LARGEST).forEach(row -> row(text, row.getValue(), row.getKey()));
        if (rows.size() > LARGEST) {
            long rest = rows.stream().skip(LARGEST).mapToLong(Map.Entry::getValue).sum();
            row(text, rest, "(" + (rows.size() - LARGEST) + " more)");
        }
    }

    private static void row(StringBuilder text, long sizeBytes, String name) {
        text.append("%,10d  %s\n".formatted(sizeBytes, name));
    }

    private static String packageOf(MapReport.Part part) {
        String type = classOf(part);
        int end = type.lastIndexOf('.');
        return type.equals(OTHER) ? OTHER : end < 0 ? "(unnamed package)" : type.substring(0, end);
    }

    /**
     * A method's symbol is {@code pkg/Class.name(descriptor)}, a descriptor's {@code class
     * pkg/Class}, an object's {@code object.1 pkg/Class}.
     */
    private static String classOf(MapReport.Part part) {
        String name = part.name();
        int space = name.indexOf(' ');
        if (space > 0 && !name.startsWith("(")) {
            return name.substring(space + 1).replace('/', '.');
        }
        int dot = name.indexOf('.', name.lastIndexOf('/', endOfOwner(name)) + 1);
        boolean member = dot > 0 && Character.isJavaIdentifierStart(name.charAt(0));
        return member ? name.substring(0, dot).replace('/', '.') : OTHER;
    }

    private static int endOfOwner(String name) {
        int parenthesis = name.indexOf('(');
        return parenthesis < 0 ? name.length() : parenthesis;
    }
}
