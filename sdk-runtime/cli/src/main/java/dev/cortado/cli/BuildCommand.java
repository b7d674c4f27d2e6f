package dev.cortado.cli;

import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.IntelHex;
import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.report.SizeReport;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Spec private CommandSpec spec;
    @Mixin private CompileOptions options;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "firmware",
            description = "Where the files go; ${DEFAULT-VALUE} if not given.")
    private Path output;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BuildRequest request = options.request();
        BuildResult result =
                new ImageBuild(options, LlvmDistribution.inUserCache(), out, err).run(request);
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
        err.flush();
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
