package dev.cortado.qemu.threads;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.SourceCompiler;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.Firmware;
import dev.cortado.qemu.harness.LocalQemu;
import dev.cortado.qemu.harness.Outcome;
import dev.cortado.qemu.harness.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The programs of src/test/threads on the boards. */
final class ThreadPrograms {
    private static final Path SOURCES = Path.of("src", "test", "threads");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private ThreadPrograms() {}

    /** Runs a class of a source file. */
    static Outcome run(String source, String mainClass, String board)
            throws IOException, InterruptedException {
        Firmware firmware = build(source, mainClass, board);
        return LocalQemu.onPath().run(firmware, new byte[0], LIMIT);
    }

    private static Firmware build(String source, String mainClass, String board)
            throws IOException {
        Path directory = Path.of("target", "threads", mainClass + "-" + board);
        CompiledSources compiled =
                new SourceCompiler(SdkClassPath.entries())
                        .compileFile(SOURCES.resolve(source + ".java"));
        return CompiledFirmware.ordinary()
                .build(
                        new Program(mainClass, compiled.classes(), List.of(), new byte[0]),
                        ProfileLibrary.bundled().board(board),
                        Files.createDirectories(directory));
    }
}
