package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.LinkRequest;
import dev.cortado.compiler.link.Linker;
import dev.cortado.compiler.link.MemoryMap;
import dev.cortado.compiler.link.ObjectFile;
import dev.cortado.compiler.llvm.ClangTool;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles C for boards with the Clang and the linker that also serve Java, and with newlib and
 * libgcc.
 */
final class CToolchain {
    private final LlvmDistribution distribution;
    private final ClangTool clang;
    private final ArmLibraries libraries;

    CToolchain(LlvmDistribution distribution, ArmLibraries libraries) {
        this.distribution = distribution;
        this.clang = ClangTool.unpack(distribution);
        this.libraries = libraries;
    }

    /**
     * Builds the image of a kernel.
     *
     * @param sources the start-up code and the kernel
     */
    ElfFile build(List<Path> sources, BoardProfile board, MemoryMap memory)
            throws InterruptedException {
        LlvmTarget target =
                new LlvmTarget(board.cpu().llvm().triple(), board.cpu().llvm().cpu(), List.of());
        List<ObjectFile> objects = new ArrayList<>();
        try {
            for (Path source : sources) {
                String name = source.getFileName().toString().replace(".c", ".o");
                objects.add(new ObjectFile(name, compile(source, target)));
            }
            objects.add(new ObjectFile("libc.a", Files.readAllBytes(libraries.newlib())));
            objects.add(new ObjectFile("libgcc.a", Files.readAllBytes(libraries.libgcc())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Linker(distribution)
                .link(new LinkRequest(objects, memory, "Reset_Handler", false))
                .elf();
    }

    private byte[] compile(Path source, LlvmTarget target)
            throws IOException, InterruptedException {
        Path object = Files.createTempFile("cortado-bench", ".o");
        try {
            List<String> command = new ArrayList<>(List.of(clang.executable().toString()));
            command.addAll(clang.arguments(target));
            // With a C library the compiler may know what its functions do.
            command.addAll(List.of("-fhosted", "-isystem", libraries.headers().toString()));
            command.addAll(List.of("-std=c17", "-O2", "-Wall", "-Werror", "-ffp-contract=off"));
            command.addAll(List.of("-ffunction-sections", "-fdata-sections"));
            command.addAll(List.of("-c", source.toString(), "-o", object.toString()));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String messages =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("clang refuses " + source + ":\n" + messages);
            }
            return Files.readAllBytes(object);
        } finally {
            Files.deleteIfExists(object);
        }
    }
}
