package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of whole programs. */
class BuildReportTest {
    private static final String RECURSIVE =
            """
            class Recursive {
                static int depth(int n) {
                    return n == 0 ? 0 : even(n - 1) + 1;
                }
                static int even(int n) {
                    return n == 0 ? 0 : depth(n / 2) * 3 + n;
                }
                public static void main(String[] args) {
                    System.out.println("depth " + depth(args.length + 40));
                }
            }
            """;

    private static final String MASKED =
            """
            import dev.cortado.abi.Cpu;

            class Masked {
                static volatile int sum;
                static void bounded() {
                    int mask = Cpu.disableInterrupts();
                    sum += 3;
                    Cpu.restoreInterrupts(mask);
                }
                static void unbounded(int[] values) {
                    int mask = Cpu.disableInterrupts();
                    for (int value : values) { sum ^= value; }
                    Cpu.restoreInterrupts(mask);
                }
                static int count;
                public static void main(String[] args) {
                    bounded();
                    int[] values = new int[count + 9];
                    values[count]++;
                    unbounded(values);
                    System.out.println(sum);
                }
            }
            """;

    @TempDir Path directory;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb", "mps2-an386"})
    void partsAddUpToTheImage(String board) throws IOException {
        JsonNode report = report(build("Recursive", RECURSIVE, "--board", board));
        long image = Files.size(directory.resolve("firmware/firmware.bin"));
        assertEquals(image, report.get("flashBytes").asLong());
        assertEquals(image, sum(report.get("sizes"), "flashBytes"));
        assertEquals(report.get("ramBytes").asLong(), sum(report.get("sizes"), "ramBytes"));
        assertTrue(report.get("sizes").size() > 50);
    }

    @Test
    void recursionIsNamedWithItsLines() throws IOException {
        Path output = build("Recursive", RECURSIVE);
        String text = Files.readString(output.resolve("report.txt"));
        assertTrue(text.contains("unbounded: guarded by the stack check; recursion of "), text);
        // LLVM inlines one of the two into the other.
        assertTrue(text.contains("Recursive.depth(int) at Recursive.even(Recursive.java:6)"), text);
        assertTrue(err.toString().contains("while nothing recurs"), err.toString());
    }

    @Test
    void programWithoutRecursionHasAProvedStack() throws IOException {
        Path output =
                build(
                        "Plain",
                        "class Plain { public static void main(String[] a) {"
                                + " System.out.println(\"plain\"); } }");
        JsonNode main = report(output).get("stack").get(0);
        assertEquals("main", main.get("kind").asText());
        assertTrue(main.get("proved").asBoolean(), main.toString());
        assertTrue(main.get("bytes").asLong() < 512, main.toString());
    }

    @Test
    void loopWithInterruptsMaskedIsNamedAndWarnedOf() throws IOException {
        Path output = build("Masked", MASKED);
        List<String> masked = new ArrayList<>();
        report(output)
                .get("masked")
                .forEach(
                        each ->
                                masked.add(
                                        each.get("place").asText()
                                                + " "
                                                + each.get("unbounded").asText()));
        assertTrue(
                masked.stream()
                        .anyMatch(
                                line ->
                                        line.startsWith(
                                                "Masked.unbounded(Masked.java:11) a loop in"
                                                        + " Masked.unbounded(")),
                masked.toString());
        assertTrue(masked.contains("Masked.bounded(Masked.java:6) "), masked.toString());
        assertTrue(err.toString().contains("warning: no bound on how long"), err.toString());
    }

    @Test
    void programThatMasksInterruptsIsAudited() throws IOException {
        String text = Files.readString(build("Masked", MASKED).resolve("report.txt"));
        String own = text.substring(text.indexOf("  Masked.java\n    touches "));
        assertTrue(own.startsWith("  Masked.java\n    touches interrupt mask\n"), own);
        assertTrue(text.contains("touches console UART at 0x4000c000"), text);
    }

    @Test
    void billOfMaterialsObeysItsSchema() throws Exception {
        Path output = build("Recursive", RECURSIVE);
        Path bill = output.resolve("sbom.cdx.json");
        assertEquals(List.of(), new JsonParser().validate(bill.toFile(), Version.VERSION_16));
        JsonNode components = new ObjectMapper().readTree(bill.toFile()).get("components");
        List<String> names = new ArrayList<>();
        components.forEach(component -> names.add(component.get("name").asText()));
        assertTrue(names.contains("java.base"), names.toString());
    }

    @Test
    void aSecondBuildGivesTheSameReports() throws IOException {
        Path first = build("Recursive", RECURSIVE, "--report=" + directory.resolve("first"));
        Path second = build("Recursive", RECURSIVE, "--report=" + directory.resolve("second"));
        assertEquals(first, second);
        for (String name : List.of("report.txt", "report.html", "report.json", "sbom.cdx.json")) {
            assertArrayEquals(
                    Files.readAllBytes(directory.resolve("first").resolve(name)),
                    Files.readAllBytes(directory.resolve("second").resolve(name)),
                    name);
        }
    }

    private Path build(String name, String source, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        Path output = directory.resolve("firmware");
        List<String> arguments =
                new ArrayList<>(List.of("build", file.toString(), "-o", output.toString()));
        arguments.addAll(List.of(options));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--report"))) {
            arguments.add("--report");
        }
        int exitCode =
                Main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err))
                        .execute(arguments.toArray(String[]::new));
        assertEquals(0, exitCode, err.toString());
        return output;
    }

    private static JsonNode report(Path output) throws IOException {
        return new ObjectMapper().readTree(output.resolve("report.json").toFile());
    }

    private static long sum(JsonNode entries, String key) {
        return StreamSupport.stream(entries.spliterator(), false)
                .mapToLong(entry -> entry.get(key).asLong())
                .sum();
    }
}
