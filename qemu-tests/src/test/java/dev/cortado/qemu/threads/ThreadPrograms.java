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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The programs of src/test/threads on the boards. */
final class ThreadPrograms {
    private static final Path SOURCES = Path.of("src", "test", "threads");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Map<String, Firmware> images = new HashMap<>();

    Outcome run(String program, String board, String input)
            throws IOException, InterruptedException {
        String key = program + "-" + board;
        if (!images.containsKey(key)) {
            images.put(key, build(program, board, Path.of("target", "threads", key)));
        }
        byte[] bytes = input.getBytes(StandardCharsets.US_ASCII);
        return LocalQemu.onPath().run(images.get(key), bytes, LIMIT);
    }

    private static Firmware build(String program, String board, Path directory)
            throws IOException {
        CompiledSources compiled =
                new SourceCompiler(SdkClassPath.entries())
                        .compileFile(SOURCES.resolve(program + ".java"));
        return CompiledFirmware.ordinary()
                .build(
                        new Program(program, compiled.classes(), List.of(), new byte[0]),
                        ProfileLibrary.bundled().board(board),
                        Files.createDirectories(directory));
    }
}
