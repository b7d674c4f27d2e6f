package dev.cortado.qemu.harness;

import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.classfile.SourceCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled program that is to run in several places.
 *
 * @param mainClass binary name of the class that is started
 * @param classes its class files
 * @param libraries the jars that it uses
 * @param input what it finds on standard input
 */
public record Program(String mainClass, MemoryEntry classes, List<Path> libraries, byte[] input) {

    public Program {
        libraries = List.copyOf(libraries);
        input = input.clone();
    }

    @Override
    public byte[] input() {
        return input.clone();
    }

    /**
     * Compiles a source file; a file beside it with the extension {@code .in} is the input, and a
     * file {@code class-path} beside it names the libraries.
     *
     * @throws LibraryException if a library is not on the class path of the tests
     * @throws dev.cortado.compiler.classfile.SourceCompilationException if it does not compile
     */
    public static Program compile(Path source) {
        List<Path> libraries = Libraries.beside(source);
        CompiledSources compiled = new SourceCompiler(libraries).compileFile(source);
        String fileName = source.getFileName().toString();
        Path input = source.resolveSibling(fileName.replaceFirst("\\.java$", ".in"));
        return new Program(
                compiled.launchedClass().orElseThrow(),
                compiled.classes(),
                libraries,
                Files.exists(input) ? read(input) : new byte[0]);
    }

    private static byte[] read(Path input) {
        try {
            return Files.readAllBytes(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
