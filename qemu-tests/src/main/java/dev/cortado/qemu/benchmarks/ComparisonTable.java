package dev.cortado.qemu.benchmarks;

import java.util.List;
import java.util.Locale;

/** The table of both versions of all kernels. */
record ComparisonTable(List<Row> rows) {
    /** One kernel. */
    record Row(String kernel, long javaInstructions, long cInstructions) {
        double ratio() {
            return (double) javaInstructions / cInstructions;
        }
    }

    ComparisonTable {
        rows = List.copyOf(rows);
    }

    static String heading() {
        return "%-18s %12s %12s %7s".formatted("kernel", "Java", "C", "ratio");
    }

    static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-18s %12d %12d %7.2f",
                row.kernel(),
                row.javaInstructions(),
                row.cInstructions(),
                row.ratio());
    }

    String summary() {
        return String.format(
                Locale.ROOT, "%-18s %12s %12s %7.2f", "geometric mean", "", "", geometricMean());
    }

    double geometricMean() {
        double logarithms = 0;
        for (Row row : rows) {
            logarithms += Math.log(row.ratio());
        }
        return Math.exp(logarithms / rows.size());
    }
}
