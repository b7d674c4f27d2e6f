package dev.cortado.compiler.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.report.AuditSection;
import dev.cortado.compiler.report.AuditSection.Access;
import dev.cortado.compiler.report.AuditSection.ComponentAccess;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.Component;
import dev.cortado.compiler.report.ComponentSection;
import dev.cortado.compiler.report.HeapSection;
import dev.cortado.compiler.report.ImageIdentity;
import dev.cortado.compiler.report.MaskingSection;
import dev.cortado.compiler.report.MaskingSection.Masked;
import dev.cortado.compiler.report.SizeEntry;
import dev.cortado.compiler.report.SizeKind;
import dev.cortado.compiler.report.SizeSection;
import dev.cortado.compiler.report.StackSection;
import dev.cortado.compiler.report.StackSection.Entry;
import dev.cortado.compiler.report.StackSection.EntryKind;
import dev.cortado.compiler.report.StackSection.PathStep;
import dev.cortado.compiler.report.StackSection.Recursion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report of a made-up program looks like. */
class TextReportTest {
    private static final Component PROGRAM =
            new Component(Component.Kind.PROGRAM, "", "Blink.java", "", Optional.empty());
    private static final Component UART =
            new Component(
                    Component.Kind.LIBRARY, "org.example", "uart", "1.2", Optional.of("ab12"));

    private static BuildReport report() {
        return new BuildReport(
                new ImageIdentity("Blink.java", "microbit", "cortex-m0", "00ff"),
                new SizeSection(
                        List.of(
                                new SizeEntry("app", "app.Blink", "run()", SizeKind.CODE, 120, 0),
                                new SizeEntry(
                                        "app",
                                        "app.Blink",
                                        "run()",
                                        SizeKind.EXCEPTION_TABLE,
                                        8,
                                        0),
                                new SizeEntry(
                                        "app", "app.Blink", "count", SizeKind.STATIC_FIELD, 4, 4),
                                new SizeEntry(
                                        "(arrays)", "int[]", "(objects)", SizeKind.OBJECT, 40, 0)),
                        172,
                        262_144,
                        4,
                        16_384),
                new HeapSection(List.of(new HeapSection.ClassObjects("int[]", 2, 40, 0))),
                new StackSection(
                        List.of(
                                new Entry(
                                        EntryKind.MAIN,
                                        "reset and main",
                                        "Reset_Handler",
                                        1100,
                                        List.of(
                                                new PathStep("Reset_Handler", 8),
                                                new PathStep("app.Blink.run()", 1092)),
                                        List.of(
                                                new Recursion(
                                                        List.of("app.Blink.run() at Blink.java:7"),
                                                        1,
                                                        true)),
                                        List.of()),
                                new Entry(
                                        EntryKind.INTERRUPT,
                                        "TIMER0",
                                        "app.Blink.tick()",
                                        52,
                                        List.of(new PathStep("app.Blink.tick()", 16)),
                                        List.of(),
                                        List.of())),
                        1024,
                        0,
                        512,
                        52,
                        52,
                        Optional.of(
                                new StackSection.Reserve(
                                        512, 700, true, List.of("app.Blink.run()")))),
                new MaskingSection(
                        List.of(
                                new Masked(
                                        "app.Blink.run()",
                                        "app.Blink.run(Blink.java:9)",
                                        14,
                                        Optional.empty(),
                                        false),
                                new Masked(
                                        "app.Blink.wait()",
                                        "app.Blink.wait(Blink.java:20)",
                                        5,
                                        Optional.of("a loop in app.Blink.wait(Blink.java:21)"),
                                        false))),
                new ComponentSection(
                        PROGRAM,
                        List.of(
                                new ComponentSection.Linked(PROGRAM, 1, 132, 4),
                                new ComponentSection.Linked(UART, 2, 0, 0))),
                new AuditSection(
                        List.of(
                                new ComponentAccess(
                                        UART,
                                        List.of(
                                                new Access(
                                                        "device at 0x40002000",
                                                        List.of("org.example.Uart.put(int)"))),
                                        List.of()),
                                new ComponentAccess(
                                        PROGRAM,
                                        List.of(),
                                        List.of(
                                                new Access(
                                                        "device at 0x40002000",
                                                        List.of(
                                                                "app.Blink.run()",
                                                                "org.example.Uart.put(int)")))))));
    }

    @Test
    void textIsAsInTheGoldenFile() throws IOException {
        String text = TextReport.of(report());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    Path.of("src/test/resources/dev/cortado/compiler/report/report.txt"), text);
            return;
        }
        assertEquals(golden("report.txt"), text);
    }

    @Test
    void summaryTellsTheBoundsAndWarns() {
        assertEquals(
                List.of(
                        "main stack: at most 1,152 of 1,024 bytes while nothing recurs"
                                + " (report.txt)",
                        "warning: the main stack may need 1,152 bytes; the board's profile gives"
                                + " it 1,024",
                        "warning: below a stack check 700 bytes may be needed; 512 are left free",
                        "warning: no bound on how long interrupts are masked at"
                                + " app.Blink.wait(Blink.java:20): a loop in"
                                + " app.Blink.wait(Blink.java:21)"),
                Summary.of(report()));
    }

    @Test
    void pageNeedsNothingElseAndEscapesWhatItShows() {
        String page = HtmlReport.of(report());
        assertFalse(page.contains("src=") || page.contains("href=") || page.contains("@import"));
        assertTrue(page.contains("app.Blink.run()"));
        assertEquals("&lt;init&gt;", HtmlPage.escape("<init>"));
    }

    @Test
    void billNamesWhatIsLinkedAndFollowsFromTheImage() {
        String bill = SoftwareBillOfMaterials.of(report(), "1.0");
        assertTrue(bill.contains("\"purl\": \"pkg:maven/org.example/uart@1.2\""), bill);
        assertEquals(bill, SoftwareBillOfMaterials.of(report(), "1.0"));
    }

    @Test
    void jsonEscapesWhatWouldEndAString() {
        assertEquals("\"a\\u0022\\u005c\\u000a\\u00e9\"\n", JsonText.of("a\"\\\n\u00e9"));
    }

    private static String golden(String name) throws IOException {
        String path = "/dev/cortado/compiler/report/" + name;
        try (InputStream in = TextReportTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
