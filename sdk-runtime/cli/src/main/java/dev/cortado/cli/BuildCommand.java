package dev.cortado.cli;

import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.IntelHex;
import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.report.BuildReport;
import dev.cortado.compiler.report.SizeReport;
import dev.cortado.compiler.report.render.Summary;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compiles a program and writes the image in its forms. */
@Command(
        name = "build",
        description = "Compile a program and write firmware.elf, .bin, .hex, .map and .size.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Runnable {

    private static final String BESIDE_IMAGE = "";

    @Spec private CommandSpec spec;
    @Mixin private CompileOptions options;
    @Mixin private SlotOptions slot;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "firmware",
            description = "Where the files go; ${DEFAULT-VALUE} if not given.")
    private Path output;

    @Option(
            names = "--report",
            arity = "0..1",
            paramLabel = "DIR",
            fallbackValue = BESIDE_IMAGE,
            description =
                    "Also write report.txt, .html and .json (sizes, stack depth, masked interrupts,"
                            + " who can touch hardware) and sbom.cdx.json; beside the image if"
                            + " no DIR is given.")
    private Optional<String> report = Optional.empty();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BuildRequest request = slot.place(options.request());
        ImageBuild build = new ImageBuild(options, LlvmDistribution.inUserCache(), out, err);
        BuildResult result = build.run(request);
        MapReport map = result.image().map();
        new OutputDirectory(output).write(files(result.image().elf(), map));
        err.printf(
                "cortado: %s for %s: flash %,d of %,d bytes, static RAM %,d of %,d bytes%n",
                output,
                request.board().name(),
                map.usedBytes(MemoryKind.FLASH),
                map.availableBytes(MemoryKind.FLASH),
                map.usedBytes(MemoryKind.RAM),
                map.availableBytes(MemoryKind.RAM));
        report.ifPresent(directory -> report(directory, build.report(request, result), err));
        err.flush();
    }

    private void report(String directory, BuildReport made, PrintWriter err) {
        Path place = directory.equals(BESIDE_IMAGE) ? output : Path.of(directory);
        new OutputDirectory(place).write(ReportFiles.of(made));
        Summary.of(made).forEach(line -> err.println("cortado: " + line));
    }

    private static Map<String, byte[]> files(ElfFile elf, MapReport map) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("firmware.elf", elf.bytes());
        files.put("firmware.bin", BinaryImage.of(elf));
        files.put("firmware.hex", IntelHex.of(elf).getBytes(StandardCharsets.US_ASCII));
        files.put("firmware.map", map.text().getBytes(StandardCharsets.UTF_8));
        files.put("firmware.size", SizeReport.of(map).text().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
