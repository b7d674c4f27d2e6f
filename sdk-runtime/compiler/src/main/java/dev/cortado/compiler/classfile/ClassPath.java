package dev.cortado.compiler.classfile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds classes in the application's entries, then the SDK's, then the JDK.
 *
 * <p>The application cannot replace the class library: a class of {@code java.*} is only looked for
 * in the SDK and the JDK.
 */
public final class ClassPath implements ClassSource, AutoCloseable {

    private final List<ClassPathEntry> application;
    private final List<ClassPathEntry> sdk;
    private final JdkImage jdk;
    private final Map<String, Optional<ClassBytes>> cache = new ConcurrentHashMap<>();

    private ClassPath(Builder builder) {
        this.application = List.copyOf(builder.application.values());
        this.sdk = List.copyOf(builder.sdk.values());
        this.jdk = new JdkImage();
    }

    /** Starts a class path that has nothing but the running JDK. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Splits a class path option at the platform's path separator; {@code dir/*} stands for all
     * jars of a directory.
     *
     * @throws ClassPathEntryException if such a directory cannot be listed
     */
    public static List<Path> split(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .flatMap(ClassPath::expand)
                .toList();
    }

    private static Stream<Path> expand(String entry) {
        if (!entry.equals("*") && !entry.endsWith(File.separator + "*")) {
            return Stream.of(Path.of(entry));
        }
        Path directory = Path.of(entry.equals("*") ? "." : entry.substring(0, entry.length() - 2));
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(entry, "is no directory of jars", unreadable);
        }
    }

    @Override
    public Optional<ClassBytes> find(String internalName) {
        Optional<ClassBytes> known = cache.get(internalName);
        if (known != null) {
            return known;
        }
        Optional<ClassBytes> found = search(internalName);
        cache.putIfAbsent(internalName, found);
        return found;
    }

    private Optional<ClassBytes> search(String internalName) {
        if (!internalName.startsWith("java/")) {
            Optional<ClassBytes> own = search(application, Origin.APPLICATION, internalName);
            if (own.isPresent()) {
                return own;
            }
        }
        return search(sdk, Origin.SDK, internalName).or(() -> jdk.find(internalName));
    }

    private static Optional<ClassBytes> search(
            List<ClassPathEntry> entries, Origin origin, String internalName) {
        for (ClassPathEntry entry : entries) {
            Optional<byte[]> bytes = entry.read(internalName + ".class");
            if (bytes.isPresent()) {
                String location = entry.location() + "!" + internalName + ".class";
                ClassBytes found = ClassBytes.parse(bytes.get(), origin, location);
                if (!found.internalName().equals(internalName)) {
                    throw new CorruptClassException(
                            location, "it holds class " + found.internalName(), null);
                }
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /**
     * The contents of a resource of the application or the SDK, for example {@code META-INF/x.txt}.
     */
    public Optional<byte[]> resource(String name) {
        return resource(Origin.APPLICATION, name).or(() -> resource(Origin.SDK, name));
    }

    /** The contents of a resource, or of an unparsed class file, of the application or the SDK. */
    public Optional<byte[]> resource(Origin origin, String name) {
        for (ClassPathEntry entry : entries(origin)) {
            Optional<byte[]> found = entry.read(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The contents of all of the application's resources of a name, in the class path's order. */
    public List<byte[]> resources(String name) {
        return application.stream().flatMap(entry -> entry.read(name).stream()).toList();
    }

    /** The names of the application's files, but class files, that start with the prefix. */
    public List<String> resourceNames(String prefix) {
        return application.stream()
                .flatMap(entry -> entry.resourceNames(prefix).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The internal names of the application's or the SDK's classes that start with the prefix. */
    public List<String> classNames(Origin origin, String prefix) {
        return entries(origin).stream()
                .flatMap(entry -> entry.classNames(prefix).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<ClassPathEntry> entries(Origin origin) {
        return switch (origin) {
            case APPLICATION -> application;
            case SDK -> sdk;
            case JDK, SYNTHETIC -> List.of();
        };
    }

    /**
     * The Main-Class of the first application entry, if that is a jar that has one; a binary name.
     */
    Optional<String> manifestMainClass() {
        return application.stream()
                .findFirst()
                .flatMap(
                        first ->
                                first instanceof JarEntry jar ? jar.mainClass() : Optional.empty());
    }

    /** The classes of the first application entry: the program itself, without its libraries. */
    public List<String> programClassNames() {
        return application.isEmpty() ? List.of() : application.getFirst().classNames("");
    }

    @Override
    public void close() {
        application.forEach(ClassPathEntry::close);
        sdk.forEach(ClassPathEntry::close);
    }

    /** Collects the entries of a class path, in search order. */
    public static final class Builder {

        private final Map<String, ClassPathEntry> application = new LinkedHashMap<>();
        private final Map<String, ClassPathEntry> sdk = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds directories and jars of the application, and what the jars' manifests name as
         * Class-Path.
         *
         * @throws ClassPathEntryException if one does not exist or is no jar
         */
        public Builder application(List<Path> paths) {
            paths.forEach(path -> add(application, path));
            return this;
        }

        /** Adds classes of the application that are in memory. */
        public Builder application(MemoryEntry entry) {
            application.put(entry.location(), entry);
            return this;
        }

        /**
         * Adds directories and jars of the SDK's device code.
         *
         * @throws ClassPathEntryException if one does not exist or is no jar
         */
        public Builder sdk(List<Path> paths) {
            paths.forEach(path -> add(sdk, path));
            return this;
        }

        /** Adds classes of the SDK that are in memory. */
        public Builder sdk(MemoryEntry entry) {
            sdk.put(entry.location(), entry);
            return this;
        }

        /**
         * Opens the class path.
         *
         * @throws UnsupportedJdkException if the running JDK is not JDK 25
         */
        public ClassPath build() {
            return new ClassPath(this);
        }

        private static void add(Map<String, ClassPathEntry> entries, Path path) {
            List<Path> pending = new ArrayList<>(List.of(path));
            while (!pending.isEmpty()) {
                Path next = pending.removeFirst();
                String key = next.toAbsolutePath().normalize().toString();
                if (entries.containsKey(key)) {
                    continue;
                }
                if (Files.isDirectory(next)) {
                    entries.put(key, new DirectoryEntry(next));
                } else if (Files.isRegularFile(next)) {
                    JarEntry jar = new JarEntry(next);
                    entries.put(key, jar);
                    pending.addAll(0, jar.manifestClassPath());
                } else {
                    throw new ClassPathEntryException(
                            next.toString(), "no such directory or jar on the class path", null);
                }
            }
        }
    }
}
