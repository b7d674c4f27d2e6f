package dev.cortado.compiler.report.render;

/** A table of a page; numbers are aligned right, and a click on a title sorts. */
final class HtmlTable {
    private final StringBuilder out;

    HtmlTable(StringBuilder out, String... titles) {
        this.out = out;
        out.append("<table>\n");
        if (titles.length > 0) {
            out.append("<thead><tr>");
            for (String title : titles) {
                out.append("<th>").append(HtmlPage.escape(title)).append("</th>");
            }
            out.append("</tr></thead>\n");
        }
        out.append("<tbody>\n");
    }

    void row(Object... cells) {
        out.append("<tr>");
        for (Object cell : cells) {
            if (cell instanceof Number) {
                out.append("<td class=\"n\">").append("%,d".formatted(cell));
            } else {
                out.append("<td>").append(HtmlPage.escape(cell.toString()));
            }
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    void end() {
        out.append("</tbody></table>\n");
    }
}
