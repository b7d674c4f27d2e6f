package dev.cortado.compiler.report.render;

import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.Component;
import dev.cortado.compiler.report.ComponentSection.Linked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A CycloneDX bill of materials of what is really linked, as JSON of version 1.6.
 *
 * <p>It has no time of its making, and its serial number follows from the image, so that the same
 * image has the same bill.
 */
public final class SoftwareBillOfMaterials {
    private SoftwareBillOfMaterials() {}

    /**
     * The text of a bill.
     *
     * @param toolVersion the version of the SDK, empty if unknown
     */
    public static String of(BuildReport report, String toolVersion) {
        String sha256 = report.identity().sha256();
        Map<String, Object> bill = new LinkedHashMap<>();
        bill.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        bill.put("bomFormat", "CycloneDX");
        bill.put("specVersion", "1.6");
        UUID serial = UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII));
        bill.put("serialNumber", "urn:uuid:" + serial);
        bill.put("version", 1);
        bill.put("metadata", metadata(report, toolVersion));
        List<Map<String, Object>> components = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (Linked linked : report.components().linked()) {
            if (linked.component().kind() != Component.Kind.PROGRAM) {
                components.add(component(linked));
                references.add(reference(linked.component()));
            }
        }
        bill.put("components", components);
        Map<String, Object> dependency = new LinkedHashMap<>();
        dependency.put("ref", firmware(report));
        dependency.put("dependsOn", references);
        bill.put("dependencies", List.of(dependency));
        return JsonText.of(bill);
    }

    private static String firmware(BuildReport report) {
        return "firmware:" + report.identity().program() + ":" + report.identity().board();
    }

    private static Map<String, Object> metadata(BuildReport report, String toolVersion) {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("type", "application");
        tool.put("name", "cortado");
        if (!toolVersion.isEmpty()) {
            tool.put("version", toolVersion);
        }
        Component program = report.components().program();
        Map<String, Object> firmware = new LinkedHashMap<>();
        firmware.put("type", "firmware");
        firmware.put("bom-ref", firmware(report));
        named(firmware, program);
        firmware.put("hashes", List.of(hash(report.identity().sha256())));
        firmware.put(
                "properties",
                List.of(
                        property("cortado:board", report.identity().board()),
                        property("cortado:cpu", report.identity().cpu()),
                        property("cortado:flashBytes", report.sizes().flashBytes()),
                        property("cortado:ramBytes", report.sizes().ramBytes())));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("lifecycles", List.of(Map.of("phase", "build")));
        metadata.put("tools", Map.of("components", List.of(tool)));
        metadata.put("component", firmware);
        return metadata;
    }

    private static Map<String, Object> component(Linked linked) {
        Component from = linked.component();
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "library");
        component.put("bom-ref", reference(from));
        named(component, from);
        from.sha256().ifPresent(sha256 -> component.put("hashes", List.of(hash(sha256))));
        from.packageUrl().ifPresent(url -> component.put("purl", url));
        component.put(
                "properties",
                List.of(
                        property("cortado:reachedClasses", linked.classCount()),
                        property("cortado:flashBytes", linked.flashBytes()),
                        property("cortado:ramBytes", linked.ramBytes())));
        return component;
    }

    private static void named(Map<String, Object> object, Component component) {
        if (!component.group().isEmpty()) {
            object.put("group", component.group());
        }
        object.put("name", component.name());
        if (!component.version().isEmpty()) {
            object.put("version", component.version());
        }
    }

    private static String reference(Component component) {
        return component
                .packageUrl()
                .or(component::sha256)
                .orElseGet(() -> component.group() + ":" + component.name());
    }

    private static Map<String, Object> hash(String sha256) {
        Map<String, Object> hash = new LinkedHashMap<>();
        hash.put("alg", "SHA-256");
        hash.put("content", sha256);
        return hash;
    }

    private static Map<String, Object> property(String name, Object value) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", name);
        property.put("value", value.toString());
        return property;
    }
}
