package dev.cortado.compiler.classfile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar, which may be a multi-release one. */
final class JarEntry implements ClassPathEntry {

    private final Path path;
    private final JarFile jar;

    JarEntry(Path path) {
        this.path = path;
        try {
            this.jar =
                    new JarFile(path.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(
                    path.toString(), "is no readable jar: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public Optional<byte[]> read(String resourceName) {
        ZipEntry entry = jar.getJarEntry(resourceName);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(
                    path + "!" + resourceName, "cannot be read", unreadable);
        }
    }

    @Override
    public List<String> classNames(String prefix) {
        return jar.versionedStream()
                .map(ZipEntry::getName)
                .filter(
                        name ->
                                name.endsWith(".class")
                                        && name.startsWith(prefix)
                                        && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .sorted()
                .toList();
    }

    @Override
    public List<String> resourceNames(String prefix) {
        return jar.versionedStream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(prefix) && !name.endsWith(".class"))
                .sorted()
                .toList();
    }

    /** The manifest's Main-Class, as a binary name. */
    Optional<String> mainClass() {
        return attribute(Attributes.Name.MAIN_CLASS).map(String::strip);
    }

    /** The jars and directories that the manifest's Class-Path names and that exist. */
    List<Path> manifestClassPath() {
        List<Path> found = new ArrayList<>();
        String value = attribute(Attributes.Name.CLASS_PATH).orElse("");
        URI base = path.toAbsolutePath().toUri();
        for (String relative : value.isBlank() ? new String[0] : value.strip().split("\\s+")) {
            // JAR File Specification, Class-Path attribute: URLs relative to this jar; others are
            // ignored
            URI resolved = base.resolve(relative.replace(File.separatorChar, '/'));
            if ("file".equals(resolved.getScheme()) && Files.exists(Path.of(resolved))) {
                found.add(Path.of(resolved));
            }
        }
        return found;
    }

    private Optional<String> attribute(Attributes.Name name) {
        try {
            Manifest manifest = jar.getManifest();
            return manifest == null
                    ? Optional.empty()
                    : Optional.ofNullable(manifest.getMainAttributes().getValue(name));
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(
                    path.toString(), "has no readable manifest", unreadable);
        }
    }

    @Override
    public String location() {
        return path.toString();
    }

    @Override
    public void close() {
        try {
            jar.close();
        } catch (IOException failed) {
            throw new ClassPathEntryException(path.toString(), "cannot be closed", failed);
        }
    }
}
