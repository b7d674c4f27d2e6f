package dev.cortado.cli;

import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.render.HtmlReport;
import dev.cortado.compiler.report.render.JsonReport;
import dev.cortado.compiler.report.render.SoftwareBillOfMaterials;
import dev.cortado.compiler.report.render.TextReport;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a report by name. */
final class ReportFiles {

    private ReportFiles() {}

    static Map<String, byte[]> of(BuildReport report) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("report.txt", TextReport.of(report));
        texts.put("report.html", HtmlReport.of(report));
        texts.put("report.json", JsonReport.of(report));
        texts.put("sbom.cdx.json", SoftwareBillOfMaterials.of(report, SdkVersion.sdk().orElse("")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
