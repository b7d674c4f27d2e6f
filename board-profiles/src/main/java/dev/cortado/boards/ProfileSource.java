package dev.cortado.boards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where profile files come from. */
sealed interface ProfileSource {

    /** A profile file's name for messages and its content. */
    record File(String name, String text) {}

    /** The file of that kind and name, or empty. */
    Optional<File> find(ProfileKind kind, String name);

    /** The names of that kind, sorted. */
    SortedSet<String> names(ProfileKind kind);

    /** The files bundled with this module, in a jar or in a directory of classes. */
    record Bundled() implements ProfileSource {

        @Override
        public Optional<File> find(ProfileKind kind, String name) {
            String resource = "data/" + kind.directory() + "/" + name + ".yaml";
            try (InputStream in = ProfileSource.class.getResourceAsStream(resource)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(
                                new File(
                                        kind.directory() + "/" + name + ".yaml",
                                        new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public SortedSet<String> names(ProfileKind kind) {
            URL url = ProfileSource.class.getResource("data/" + kind.directory() + "/");
            if (url == null) {
                throw new IllegalStateException("no bundled profiles of kind " + kind.directory());
            }
            try {
                return url.openConnection() instanceof JarURLConnection jar
                        ? namesIn(jar)
                        : new Directory(Path.of(URI.create(url.toString())).getParent())
                                .names(kind);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static SortedSet<String> namesIn(JarURLConnection connection) throws IOException {
            String prefix = connection.getEntryName();
            SortedSet<String> names = new TreeSet<>();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                jar.stream()
                        .map(entry -> entry.getName())
                        .filter(entry -> entry.startsWith(prefix) && entry.endsWith(".yaml"))
                        .forEach(
                                entry ->
                                        names.add(
                                                entry.substring(
                                                        prefix.length(),
                                                        entry.length() - ".yaml".length())));
            }
            return names;
        }
    }

    /** The files under {@code root/cpu}, {@code root/soc} and {@code root/board}. */
    record Directory(Path root) implements ProfileSource {

        @Override
        public Optional<File> find(ProfileKind kind, String name) {
            Path file = root.resolve(kind.directory()).resolve(name + ".yaml");
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new File(file.toString(), Files.readString(file)));
            } catch (IOException e) {
                throw new InvalidProfileException(
                        file.toString(), 0, "", "cannot be read as UTF-8: " + e.getMessage());
            }
        }

        @Override
        public SortedSet<String> names(ProfileKind kind) {
            Path directory = root.resolve(kind.directory());
            SortedSet<String> names = new TreeSet<>();
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml"))
                            .forEach(
                                    file ->
                                            names.add(
                                                    file.substring(
                                                            0, file.length() - ".yaml".length())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return names;
        }
    }
}
