package dev.cortado.compiler.classfile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The class files of the running JDK, all modules of its {@code jrt:/} image. */
final class JdkImage {

    private static final int REQUIRED_FEATURE = 25;
    private static final String BASE = "java.base";

    private final FileSystem jrt;
    private final Map<String, List<String>> modulesOfPackage = new ConcurrentHashMap<>();

    /**
     * Opens the running JDK's image.
     *
     * @throws UnsupportedJdkException if it is not JDK 25
     */
    JdkImage() {
        int feature = Runtime.version().feature();
        if (feature != REQUIRED_FEATURE) {
            throw new UnsupportedJdkException(feature, REQUIRED_FEATURE);
        }
        this.jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
    }

    Optional<ClassBytes> find(String internalName) {
        int slash = internalName.lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String packageName = internalName.substring(0, slash).replace('/', '.');
        for (String module : modulesOfPackage.computeIfAbsent(packageName, this::listModules)) {
            Optional<byte[]> bytes = read(jrt.getPath("/modules", module, internalName + ".class"));
            if (bytes.isPresent()) {
                return bytes.map(found ->
                        ClassBytes.parse(found, Origin.JDK, "jrt:/" + module + "/" + internalName));
            }
        }
        return Optional.empty();
    }

    /** The modules that have a package, java.base first; {@code /packages} lists them as links. */
    private List<String> listModules(String packageName) {
        Path links = jrt.getPath("/packages", packageName);
        if (!Files.isDirectory(links)) {
            return List.of();
        }
        try (Stream<Path> modules = Files.list(links)) {
            List<String> names =
                    new ArrayList<>(modules.map(link -> link.getFileName().toString()).sorted().toList());
            if (names.remove(BASE)) {
                names.addFirst(BASE);
            }
            return List.copyOf(names);
        } catch (IOException unreadable) {
            throw new ClassPathEntryException("jrt:" + links, "cannot be listed", unreadable);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new ClassPathEntryException("jrt:" + file, "cannot be read", unreadable);
        }
    }
}
