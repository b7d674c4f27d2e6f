package dev.cortado.compiler.metadata;

import dev.cortado.compiler.classfile.ClassPath;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The reachability-metadata.json files of a class path, added up.
 *
 * <p>The format is GraalVM's: {@code reflection} with types and members, {@code resources} with
 * globs. Conditions are ignored, so that a conditional entry always holds.
 *
 * @param types what is listed of each type, by binary name
 * @param resources globs of resources
 */
public record ReachabilityMetadata(Map<String, TypeMetadata> types, List<ResourceGlob> resources) {
    private static final String DIRECTORY = "META-INF/native-image/";
    private static final String FILE = "reachability-metadata.json";

    public ReachabilityMetadata {
        types = new TreeMap<>(types);
        resources = List.copyOf(resources);
    }

    /**
     * Reads the files of the application's class path, and further ones.
     *
     * @throws MetadataException if one is no such file
     */
    public static ReachabilityMetadata of(ClassPath classPath, List<Path> files) {
        Reader reader = new Reader();
        for (String name : classPath.resourceNames(DIRECTORY)) {
            if (name.endsWith("/" + FILE)) {
                classPath
                        .resources(name)
                        .forEach(
                                bytes ->
                                        reader.add(
                                                name, new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        for (Path file : files) {
            try {
                reader.add(file.toString(), Files.readString(file));
            } catch (MalformedInputException notText) {
                throw new MetadataException(file.toString(), "is not UTF-8");
            } catch (IOException unreadable) {
                throw new MetadataException(file.toString(), "can't be read: " + unreadable);
            }
        }
        return new ReachabilityMetadata(reader.types, reader.resources);
    }

    /** What is listed of a type. */
    public Optional<TypeMetadata> type(String binaryName) {
        return Optional.ofNullable(types.get(binaryName));
    }

    /** Collects the entries of files. */
    private static final class Reader {
        private final Map<String, TypeMetadata> types = new TreeMap<>();
        private final List<ResourceGlob> resources = new ArrayList<>();

        void add(String file, String text) {
            try {
                Map<?, ?> root = map(Json.parse(text));
                list(root.get("reflection")).forEach(each -> addType(map(each)));
                list(root.get("resources")).forEach(each -> addResource(map(each)));
            } catch (IllegalArgumentException malformed) {
                throw new MetadataException(file, malformed.getMessage());
            }
        }

        /** Entries of proxies have no name; there are no proxies. */
        private void addType(Map<?, ?> entry) {
            if (entry.get("type") instanceof String name) {
                types.merge(name, members(entry), TypeMetadata::and);
            }
        }

        private static TypeMetadata members(Map<?, ?> entry) {
            Set<TypeMetadata.Kind> all = EnumSet.noneOf(TypeMetadata.Kind.class);
            for (TypeMetadata.Kind kind : TypeMetadata.Kind.values()) {
                if (Boolean.TRUE.equals(entry.get(kind.key()))) {
                    all.add(kind);
                }
            }
            Set<String> fields = new HashSet<>();
            list(entry.get("fields")).forEach(each -> fields.add(text(map(each).get("name"))));
            List<TypeMetadata.Method> methods = new ArrayList<>();
            for (Object each : list(entry.get("methods"))) {
                Map<?, ?> method = map(each);
                Optional<List<String>> parameters =
                        Optional.ofNullable(method.get("parameterTypes"))
                                .map(types -> list(types).stream().map(Reader::text).toList());
                methods.add(new TypeMetadata.Method(text(method.get("name")), parameters));
            }
            return new TypeMetadata(all, fields, methods);
        }

        private void addResource(Map<?, ?> entry) {
            if (entry.get("glob") instanceof String glob) {
                resources.add(ResourceGlob.of(glob));
            }
        }

        private static Map<?, ?> map(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw new IllegalArgumentException("expected an object, found " + value);
        }

        private static List<?> list(Object value) {
            return switch (value) {
                case null -> List.of();
                case List<?> list -> list;
                default -> throw new IllegalArgumentException("expected a list, found " + value);
            };
        }

        private static String text(Object value) {
            if (value instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("expected a string, found " + value);
        }
    }
}
