package dev.cortado.compiler.report.render;

/** The frame of a page: style, headings, the script that sorts tables. */
final class HtmlPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>@TITLE@</title>
            <style>
            :root { color-scheme: light dark; --line: #8884; --bar: #b3672b; --dim: #8889; }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem;
              padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .2rem; }
            p.about { margin: 0 0 .6rem; opacity: .7; }
            table { border-collapse: collapse; margin: .4rem 0 1rem; }
            th, td { padding: .15rem .9rem .15rem 0; text-align: left; vertical-align: top;
              border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
            thead th { cursor: pointer; white-space: nowrap; }
            .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            pre { margin: .2rem 0; white-space: pre-wrap; }
            details { margin-left: 1rem; } .tree > details { margin-left: 0; }
            summary, .leaf { display: grid; grid-template-columns: 1fr 6rem 6rem 8rem; gap: .6rem;
              border-bottom: 1px solid var(--line); padding: .1rem 0; }
            summary { cursor: pointer; } .leaf { margin-left: 1rem; }
            summary span:first-child, .leaf span:first-child { overflow-wrap: anywhere; }
            .bar { align-self: center; height: .6rem; background: var(--bar); min-width: 1px; }
            .warning { color: #c33; font-weight: 600; }
            </style></head><body>
            <h1>@TITLE@</h1>
            """;

    private static final String SCRIPT =
            """
            <script>
            document.querySelectorAll("thead th").forEach(th => th.onclick = () => {
              const column = th.cellIndex, body = th.closest("table").tBodies[0];
              const key = row => row.cells[column].textContent;
              const number = text => Number(text.replaceAll(",", ""));
              const down = th.dataset.down = th.dataset.down === "1" ? "0" : "1";
              [...body.rows].sort((a, b) => {
                const x = key(a), y = key(b), n = number(x) - number(y);
                const order = Number.isNaN(n) ? x.localeCompare(y) : n;
                return down === "1" ? -order : order;
              }).forEach(row => body.append(row));
            });
            </script></body></html>
            """;

    private final StringBuilder out = new StringBuilder();

    HtmlPage(String title) {
        out.append(HEAD.replace("@TITLE@", escape(title)));
    }

    void section(String title, String about) {
        out.append("<h2>").append(escape(title)).append("</h2>\n");
        out.append("<p class=\"about\">").append(escape(about)).append("</p>\n");
    }

    void warning(String text) {
        out.append("<p class=\"warning\">").append(escape(text)).append("</p>\n");
    }

    /** Text as it is, below a title that opens. */
    void details(String title, String text) {
        out.append("<details><summary>").append(escape(title)).append("</summary><pre>");
        out.append(escape(text)).append("</pre></details>\n");
    }

    HtmlTable table(String... titles) {
        return new HtmlTable(out, titles);
    }

    /** Adds text that is HTML already. */
    void append(String html) {
        out.append(html);
    }

    String text() {
        return out + SCRIPT;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
