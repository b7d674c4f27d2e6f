package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.HeapSection.ClassObjects;
import dev.cortado.compiler.report.SizeSection;

/** The report as one page that needs nothing else. */
public final class HtmlReport {
    private final BuildReport report;
    private final HtmlPage page;

    private HtmlReport(BuildReport report) {
        this.report = report;
        this.page = new HtmlPage("Build report of " + report.identity().program());
    }

    /** The page's text. */
    public static String of(BuildReport report) {
        HtmlReport html = new HtmlReport(report);
        html.identity();
        html.sizes();
        html.heap();
        return html.page.text();
    }

    private void identity() {
        SizeSection sizes = report.sizes();
        HtmlTable facts = page.table();
        facts.row("board", report.identity().board() + " (" + report.identity().cpu() + ")");
        facts.row("image", "sha256 " + report.identity().sha256());
        facts.row("flash", used(sizes.flashBytes(), sizes.flashAvailableBytes()));
        facts.row("static RAM", used(sizes.ramBytes(), sizes.ramAvailableBytes()));
        facts.end();
    }

    private static String used(long bytes, long available) {
        return "%,d of %,d bytes (%.1f %%)"
                .formatted(bytes, available, 100.0 * bytes / Math.max(1, available));
    }

    private void sizes() {
        page.section("Flash and static RAM", "what the image is made of; open a row to see inside");
        HtmlTable kinds = page.table("what", "flash", "RAM");
        report.sizes()
                .totals(entry -> entry.kind().description())
                .forEach(total -> kinds.row(total.name(), total.flashBytes(), total.ramBytes()));
        kinds.end();
        page.append(new HtmlSizeTree(report.sizes()).text());
    }

    private void heap() {
        page.section("Image heap", "the objects that class initialisers left in the image");
        HtmlTable table = page.table("class", "objects", "flash", "RAM");
        for (ClassObjects each : report.heap().classes()) {
            table.row(each.className(), each.count(), each.flashBytes(), each.ramBytes());
        }
        table.end();
    }
}
