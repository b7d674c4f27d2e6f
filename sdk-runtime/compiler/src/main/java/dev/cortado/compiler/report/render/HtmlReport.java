package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.AuditSection;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.ComponentSection;
import dev.cortado.compiler.report.HeapSection.ClassObjects;
import dev.cortado.compiler.report.MaskingSection;
import dev.cortado.compiler.report.SizeSection;
import dev.cortado.compiler.report.StackSection;

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
        html.stack();
        html.masking();
        html.components();
        html.audit();
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
        Warnings.of(report).forEach(page::warning);
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

    private void stack() {
        page.section(
                "Worst stack depth",
                "bytes of stack that each way into the program can take, from the machine code");
        HtmlTable table = page.table("entry", "method", "bytes", "bound");
        for (StackSection.Entry entry : report.stack().entries()) {
            table.row(
                    entry.kind().description() + ": " + entry.name(),
                    entry.method(),
                    entry.bytes(),
                    entry.isProved() ? "proved" : "not proved");
        }
        table.end();
        for (StackSection.Entry entry : report.stack().entries()) {
            page.details(
                    entry.kind().description() + ": " + entry.name(), StackText.of(entry, "  "));
        }
    }

    private void masking() {
        page.section(
                "Interrupts masked", "the most instructions that run before interrupts are served");
        HtmlTable table = page.table("masked at", "in the code of", "instructions", "bound");
        for (MaskingSection.Masked masked : report.masking().sections()) {
            table.row(
                    masked.place(),
                    masked.method(),
                    masked.instructions(),
                    masked.endless() ? "to the end" : masked.unbounded().orElse("proved"));
        }
        table.end();
    }

    private void components() {
        page.section("Linked components", "where the classes of the image come from");
        HtmlTable table = page.table("component", "from", "classes", "flash", "RAM");
        for (ComponentSection.Linked linked : report.components().linked()) {
            table.row(
                    linked.component().title(),
                    linked.component().kind().description(),
                    linked.classCount(),
                    linked.flashBytes(),
                    linked.ramBytes());
        }
        table.end();
    }

    private void audit() {
        page.section(
                "Who can touch hardware",
                "what the methods of each component do, and what others do for them");
        for (AuditSection.ComponentAccess component : report.audit().components()) {
            page.details(component.component().title(), AuditText.of(component, "  "));
        }
    }
}
