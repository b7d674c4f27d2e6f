package dev.cortado.qemu.interrupts;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.SourceCompiler;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.Firmware;
import dev.cortado.qemu.harness.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Images of the programs that use the SDK's classes, and so run on no JVM. */
final class DevicePrograms {
    private static final Path SOURCES = Path.of("src", "test", "interrupts");

    private DevicePrograms() {}

    static Path directory(String program, String board) throws IOException {
        return Files.createDirectories(Path.of("target", "interrupts", program + "-" + board));
    }

    static Firmware build(String program, String board) throws IOException {
        CompiledSources compiled =
                new SourceCompiler(SdkClassPath.entries())
                        .compileFile(SOURCES.resolve(program + ".java"));
        return CompiledFirmware.ordinary()
                .build(
                        new Program(program, compiled.classes(), List.of(), new byte[0]),
                        ProfileLibrary.bundled().board(board),
                        directory(program, board));
    }
}
