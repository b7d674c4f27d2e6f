package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.AuditSection;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.ComponentSection;
import dev.cortado.compiler.report.HeapSection.ClassObjects;
import dev.cortado.compiler.report.MaskingSection;
import dev.cortado.compiler.report.SizeEntry;
import dev.cortado.compiler.report.SizeSection;
import dev.cortado.compiler.report.StackSection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report as text. */
public final class TextReport {
    private final BuildReport report;
    private final StringBuilder out = new StringBuilder();

    private TextReport(BuildReport report) {
        this.report = report;
    }

    /** The text of a report. */
    public static String of(BuildReport report) {
        TextReport text = new TextReport(report);
        text.identity();
        text.sizes();
        text.heap();
        text.stack();
        text.masking();
        text.components();
        text.audit();
        return text.out.toString();
    }

    private void identity() {
        SizeSection sizes = report.sizes();
        out.append("BUILD REPORT\n");
        fact("program", report.identity().program());
        fact("board", report.identity().board() + " (" + report.identity().cpu() + ")");
        fact("image", "sha256 " + report.identity().sha256());
        fact("flash", used(sizes.flashBytes(), sizes.flashAvailableBytes()));
        fact("static RAM", used(sizes.ramBytes(), sizes.ramAvailableBytes()));
        Warnings.of(report).forEach(warning -> fact("WARNING", warning));
    }

    private void fact(String name, String value) {
        out.append("  %-12s%s\n".formatted(name, value));
    }

    private static String used(long bytes, long available) {
        return "%,d of %,d bytes".formatted(bytes, available);
    }

    private void section(String title) {
        out.append('\n').append(title).append('\n');
    }

    private void sizes() {
        SizeSection sizes = report.sizes();
        section("SIZE BY WHAT IT IS");
        totals(sizes.totals(entry -> entry.kind().description()));
        section("SIZE BY PACKAGE");
        totals(sizes.totals(SizeEntry::packageName));
        section("SIZE BY CLASS");
        totals(sizes.totals(SizeEntry::className));
        section("SIZE BY MEMBER");
        Function<SizeEntry, String> member =
                entry ->
                        entry.className().equals(entry.packageName())
                                ? entry.member()
                                : entry.className() + "." + entry.member();
        totals(sizes.totals(member));
    }

    private void totals(List<SizeSection.Total> totals) {
        TextTable table = new TextTable(">flash", ">RAM", "");
        totals.forEach(total -> table.row(total.flashBytes(), total.ramBytes(), total.name()));
        table.row(report.sizes().flashBytes(), report.sizes().ramBytes(), "total");
        table.print(out);
    }

    private void heap() {
        section("IMAGE HEAP BY CLASS");
        TextTable table = new TextTable(">objects", ">flash", ">RAM", "class");
        for (ClassObjects each : report.heap().classes()) {
            table.row(each.count(), each.flashBytes(), each.ramBytes(), each.className());
        }
        table.print(out);
    }

    private void stack() {
        section("WORST STACK DEPTH");
        TextTable table = new TextTable(">bytes", "bound", "entry", "method");
        for (StackSection.Entry entry : report.stack().entries()) {
            table.row(
                    entry.bytes(),
                    entry.isProved() ? "proved" : "NOT PROVED",
                    entry.kind().description() + ": " + entry.name(),
                    entry.method());
        }
        table.print(out);
        report.stack()
                .reserve()
                .ifPresent(
                        reserve ->
                                out.append(
                                                "\n  below a stack check: %s%,d bytes, %,d are left free\n"
                                                        .formatted(
                                                                reserve.proved()
                                                                        ? ""
                                                                        : "NOT PROVED ",
                                                                reserve.neededBytes(),
                                                                reserve.bytes()))
                                        .append(lines(reserve.path())));
        for (StackSection.Entry entry : report.stack().entries()) {
            out.append("\n  %s: %s\n".formatted(entry.kind().description(), entry.name()));
            out.append(StackText.of(entry, "    "));
        }
    }

    private static String lines(List<String> methods) {
        return methods.stream().map("      %s\n"::formatted).collect(Collectors.joining());
    }

    private void masking() {
        section("INTERRUPTS MASKED");
        if (report.masking().sections().isEmpty()) {
            out.append("  never\n");
            return;
        }
        TextTable table = new TextTable(">instructions", "bound", "masked at", "in the code of");
        for (MaskingSection.Masked masked : report.masking().sections()) {
            table.row(
                    masked.instructions(),
                    masked.endless() ? "to the end" : masked.unbounded().orElse("proved"),
                    masked.place(),
                    masked.method());
        }
        table.print(out);
    }

    private void components() {
        section("LINKED COMPONENTS");
        TextTable table = new TextTable(">classes", ">flash", ">RAM", "from", "component");
        for (ComponentSection.Linked linked : report.components().linked()) {
            table.row(
                    linked.classCount(),
                    linked.flashBytes(),
                    linked.ramBytes(),
                    linked.component().kind().description(),
                    linked.component().title());
        }
        table.print(out);
    }

    private void audit() {
        section("WHO CAN TOUCH HARDWARE");
        for (AuditSection.ComponentAccess component : report.audit().components()) {
            out.append("\n  ").append(component.component().title()).append('\n');
            out.append(AuditText.of(component, "    "));
        }
    }
}
