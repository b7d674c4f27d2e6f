package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.AuditSection;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.ComponentSection;
import dev.cortado.compiler.report.HeapSection.ClassObjects;
import dev.cortado.compiler.report.MaskingSection;
import dev.cortado.compiler.report.SizeEntry;
import dev.cortado.compiler.report.StackSection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report as JSON, for comparing builds. */
public final class JsonReport {
    private final BuildReport report;

    private JsonReport(BuildReport report) {
        this.report = report;
    }

    /** The text of a report; its order depends on the image only. */
    public static String of(BuildReport report) {
        return JsonText.of(new JsonReport(report).root());
    }

    private Map<String, Object> root() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("program", report.identity().program());
        root.put("board", report.identity().board());
        root.put("cpu", report.identity().cpu());
        root.put("sha256", report.identity().sha256());
        root.put("flashBytes", report.sizes().flashBytes());
        root.put("flashAvailableBytes", report.sizes().flashAvailableBytes());
        root.put("ramBytes", report.sizes().ramBytes());
        root.put("ramAvailableBytes", report.sizes().ramAvailableBytes());
        root.put("sizes", report.sizes().entries().stream().map(JsonReport::size).toList());
        root.put("heap", report.heap().classes().stream().map(JsonReport::objects).toList());
        root.put("mainStackBytes", report.stack().mainStackBytes());
        root.put("handlerStackBytes", report.stack().handlerStackBytes());
        root.put("handlerBytes", report.stack().handlerBytes());
        report.stack()
                .reserve()
                .ifPresent(
                        reserve -> {
                            root.put("reserveBytes", reserve.bytes());
                            root.put("reserveNeededBytes", reserve.neededBytes());
                        });
        root.put("stack", report.stack().entries().stream().map(JsonReport::entry).toList());
        root.put("masked", report.masking().sections().stream().map(JsonReport::masked).toList());
        root.put(
                "components",
                report.components().linked().stream().map(JsonReport::linked).toList());
        root.put("audit", report.audit().components().stream().map(JsonReport::access).toList());
        return root;
    }

    private static Map<String, Object> linked(ComponentSection.Linked linked) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("component", linked.component().title());
        object.put("from", linked.component().kind().description());
        object.put("classes", linked.classCount());
        object.put("flashBytes", linked.flashBytes());
        object.put("ramBytes", linked.ramBytes());
        return object;
    }

    private static Map<String, Object> access(AuditSection.ComponentAccess access) {
        Map<String, Object> own = new LinkedHashMap<>();
        access.own().forEach(each -> own.put(each.what(), each.methods()));
        Map<String, Object> through = new LinkedHashMap<>();
        access.through().forEach(each -> through.put(each.what(), each.methods()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("component", access.component().title());
        object.put("own", own);
        object.put("through", through);
        return object;
    }

    private static Map<String, Object> entry(StackSection.Entry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", entry.kind().description());
        object.put("name", entry.name());
        object.put("method", entry.method());
        object.put("bytes", entry.bytes());
        object.put("proved", entry.isProved());
        object.put(
                "recursions",
                entry.recursions().stream().map(r -> Map.of("cycle", (Object) r.cycle())).toList());
        object.put("gaps", entry.gaps());
        return object;
    }

    private static Map<String, Object> masked(MaskingSection.Masked masked) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("method", masked.method());
        object.put("place", masked.place());
        object.put("instructions", masked.instructions());
        object.put("unbounded", masked.unbounded().orElse(""));
        object.put("endless", masked.endless());
        return object;
    }

    private static Map<String, Object> size(SizeEntry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("package", entry.packageName());
        object.put("class", entry.className());
        object.put("member", entry.member());
        object.put("kind", entry.kind().description());
        object.put("flashBytes", entry.flashBytes());
        object.put("ramBytes", entry.ramBytes());
        return object;
    }

    private static Map<String, Object> objects(ClassObjects objects) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("class", objects.className());
        object.put("count", objects.count());
        object.put("flashBytes", objects.flashBytes());
        object.put("ramBytes", objects.ramBytes());
        return object;
    }
}
