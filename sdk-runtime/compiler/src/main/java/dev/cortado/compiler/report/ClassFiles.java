package dev.cortado.compiler.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A jar or directory with what it says of itself.
 *
 * @param classes the internal names of the classes of a jar; of a directory they are looked up
 */
record ClassFiles(Path path, Component component, Set<String> classes) {
    private static final String COORDINATES = "META-INF/maven/.+/pom\\.properties";

    static ClassFiles of(Path path, Component.Kind kind) {
        try {
            return Files.isDirectory(path)
                    ? new ClassFiles(path, directory(path, kind), Set.of())
                    : jar(path, kind);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    boolean holds(String internalName) {
        return Files.isDirectory(path)
                ? Files.exists(path.resolve(internalName + ".class"))
                : classes.contains(internalName);
    }

    /** The name of a directory is that of the module that was compiled there. */
    private static Component directory(Path path, Component.Kind kind) {
        Path place = path.toAbsolutePath().normalize();
        if (place.endsWith(Path.of("target", "classes"))) {
            place = place.getParent().getParent();
        }
        String name = Optional.ofNullable(place.getFileName()).map(Path::toString).orElse("/");
        String group = kind == Component.Kind.SDK ? "dev.cortado" : "";
        return new Component(kind, group, name, "", Optional.empty());
    }

    private static ClassFiles jar(Path path, Component.Kind kind) throws IOException {
        String sha256 = ImageIdentity.sha256(Files.readAllBytes(path));
        Set<String> classes = new HashSet<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .forEach(
                            name ->
                                    classes.add(
                                            name.substring(0, name.length() - ".class".length())));
            return new ClassFiles(path, component(jar, path, kind, sha256), classes);
        }
    }

    private static Component component(JarFile jar, Path path, Component.Kind kind, String sha256)
            throws IOException {
        List<ZipEntry> coordinates =
                jar.stream()
                        .filter(entry -> entry.getName().matches(COORDINATES))
                        .map(entry -> (ZipEntry) entry)
                        .toList();
        // A jar that others are packed into has several.
        if (coordinates.size() == 1) {
            Properties properties = new Properties();
            try (InputStream in = jar.getInputStream(coordinates.getFirst())) {
                properties.load(in);
            }
            return new Component(
                    kind,
                    properties.getProperty("groupId", ""),
                    properties.getProperty("artifactId", path.getFileName().toString()),
                    properties.getProperty("version", ""),
                    Optional.of(sha256));
        }
        String version =
                Optional.ofNullable(jar.getManifest())
                        .map(
                                manifest ->
                                        manifest.getMainAttributes()
                                                .getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                        .orElse("");
        return new Component(kind, "", path.getFileName().toString(), version, Optional.of(sha256));
    }
}
