package dev.cortado.compiler.report.render;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns; the last column is as wide as it needs to be. */
final class TextTable {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with titles; a title that starts with {@code >} is of a column aligned right. */
    TextTable(String... header) {
        this.header = List.of(header);
    }

    void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Number ? "%,d".formatted(cell) : cell.toString());
        }
        rows.add(row);
    }

    void print(StringBuilder out) {
        List<String> titles = header.stream().map(title -> title.replace(">", "")).toList();
        line(out, titles);
        rows.forEach(row -> line(out, row));
    }

    private void line(StringBuilder out, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            line.append("  ");
            String padding = " ".repeat(width(column) - cells.get(column).length());
            boolean right = header.get(column).startsWith(">");
            line.append(right ? padding + cells.get(column) : cells.get(column) + padding);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        int width = header.get(column).replace(">", "").length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }
}
