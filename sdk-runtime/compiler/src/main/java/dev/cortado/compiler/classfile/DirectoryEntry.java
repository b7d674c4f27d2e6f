package dev.cortado.compiler.classfile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of class files. */
final class DirectoryEntry implements ClassPathEntry {

    private final Path directory;

    DirectoryEntry(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<byte[]> read(String resourceName) {
        Path file = directory.resolve(resourceName);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(file.toString(), "cannot be read", unreadable);
        }
    }

    @Override
    public List<String> classNames(String prefix) {
        return fileNames(prefix).stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .toList();
    }

    @Override
    public List<String> resourceNames(String prefix) {
        return fileNames(prefix).stream().filter(name -> !name.endsWith(".class")).toList();
    }

    private List<String> fileNames(String prefix) {
        Path start = directory.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(
                            file ->
                                    directory
                                            .relativize(file)
                                            .toString()
                                            .replace(File.separatorChar, '/'))
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(directory.toString(), "cannot be listed", unreadable);
        }
    }

    @Override
    public String location() {
        return directory.toString();
    }

    @Override
    public void close() {}
}
