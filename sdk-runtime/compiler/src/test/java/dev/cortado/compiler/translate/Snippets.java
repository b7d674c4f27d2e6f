package dev.cortado.compiler.translate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles source text to class files in memory. */
public final class Snippets {
    private Snippets() {}

    /** The class files of a compilation unit, by internal name. */
    public static Map<String, byte[]> compile(String fileName, String source) {
        try {
            Path directory = Files.createTempDirectory("snippet");
            Path file = Files.writeString(directory.resolve(fileName), source);
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            StringWriter messages = new StringWriter();
            try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
                List<String> options =
                        List.of(
                                "-g",
                                "-d",
                                directory.toString(),
                                "-XDstringConcat=inline",
                                "-Xlint:none",
                                "-nowarn",
                                "-cp",
                                System.getProperty("java.class.path"));
                boolean ok =
                        javac.getTask(
                                        messages,
                                        files,
                                        null,
                                        options,
                                        null,
                                        files.getJavaFileObjects(file))
                                .call();
                if (!ok) {
                    throw new AssertionError("the snippet does not compile:\n" + messages);
                }
            }
            Map<String, byte[]> classes = new HashMap<>();
            try (Stream<Path> found = Files.walk(directory)) {
                for (Path each : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    String name = directory.relativize(each).toString();
                    if (name.endsWith(".class")) {
                        classes.put(
                                name.substring(0, name.length() - 6).replace('\\', '/'),
                                Files.readAllBytes(each));
                    }
                    Files.delete(each);
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A loader of compiled classes, for HotSpot's answer. */
    public static ClassLoader loader(Map<String, byte[]> classes) {
        return new ClassLoader(Snippets.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name.replace('.', '/'));
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }
}
