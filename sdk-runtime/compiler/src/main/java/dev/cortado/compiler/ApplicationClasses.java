package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.EntryMethod;
import dev.cortado.compiler.classfile.MainClassFinder;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.classfile.SourceCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The application's classes with the SDK's and the JDK's, and the method to start.
 *
 * @param classPath all classes
 * @param entry the main method
 */
record ApplicationClasses(ClassPath classPath, EntryMethod entry) implements AutoCloseable {

    static ApplicationClasses open(BuildRequest request) {
        ClassPath.Builder builder = ClassPath.builder().sdk(request.sdkClassPath());
        Optional<String> launched = Optional.empty();
        List<Path> compilePath = new ArrayList<>(request.classPath());
        compilePath.addAll(request.sdkClassPath());
        switch (request.program()) {
            case ProgramInput.SourceFile(Path file) -> {
                CompiledSources compiled = new SourceCompiler(compilePath).compileFile(file);
                builder.application(compiled.classes());
                launched = compiled.launchedClass();
            }
            case ProgramInput.Directory(Path directory) -> {
                if (holdsSources(directory)) {
                    builder.application(
                            new SourceCompiler(compilePath).compileDirectory(directory).classes());
                } else {
                    builder.application(List.of(directory));
                }
            }
            case ProgramInput.Jar(Path file) -> builder.application(List.of(file));
            case ProgramInput.Classes(MemoryEntry classes) -> builder.application(classes);
        }
        ClassPath classPath = builder.application(request.classPath()).build();
        MainClassFinder finder = new MainClassFinder(classPath);
        Optional<String> main = request.mainClass().or(binaryName(launched));
        EntryMethod entry = main.map(finder::find).orElseGet(finder::find);
        return new ApplicationClasses(classPath, entry);
    }

    private static Supplier<Optional<String>> binaryName(Optional<String> launched) {
        return () -> launched.map(name -> name.replace('/', '.'));
    }

    private static boolean holdsSources(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        classPath.close();
    }
}
