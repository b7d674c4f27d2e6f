package dev.cortado.compiler.classfile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles Java source in memory with the running JDK's javac.
 *
 * <p>A single file works as with {@code java File.java} (JEP 330, 458, 512): its first top-level
 * class is the one to start, a public class may have any name, and classes in other files are found
 * below the root of its package.
 */
public final class SourceCompiler {

    private static final List<String> OPTIONS =
            List.of("-g:source,lines", "-proc:none", "-nowarn", "-Xlint:none", "-implicit:class");

    private final List<Path> classPath;

    /**
     * A compiler for sources that use these libraries.
     *
     * @param classPath directories and jars
     */
    public SourceCompiler(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /**
     * Compiles a single source file and what it needs of the files beside it.
     *
     * @throws SourceCompilationException if it does not compile
     * @throws ClassPathEntryException if it cannot be read
     * @throws MainClassException if it declares no class
     */
    public CompiledSources compileFile(Path file) {
        FirstClassListener first = new FirstClassListener();
        LaunchedSource source = new LaunchedSource(file, readText(file));
        MemoryEntry classes =
                compile(
                        file.toString(),
                        List.of(source),
                        Optional.of(sourceRoot(source, file)),
                        first);
        String launched =
                first.className.orElseThrow(() -> MainClassException.none(file.toString()));
        return new CompiledSources(classes, Optional.of(launched));
    }

    /**
     * Compiles all source files below a directory, as one unnamed module.
     *
     * @throws SourceCompilationException if they do not compile
     * @throws ClassPathEntryException if the directory holds no source file or cannot be read
     */
    public CompiledSources compileDirectory(Path directory) {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .forEach(file -> sources.add(new LaunchedSource(file, readText(file))));
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(directory.toString(), "cannot be listed", unreadable);
        }
        if (sources.isEmpty()) {
            throw new ClassPathEntryException(directory.toString(), "holds no .java file", null);
        }
        MemoryEntry classes =
                compile(directory.toString(), sources, Optional.empty(), new FirstClassListener());
        return new CompiledSources(classes, Optional.empty());
    }

    private MemoryEntry compile(
            String location,
            List<? extends JavaFileObject> sources,
            Optional<Path> sourcePath,
            TaskListener listener) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new ClassPathEntryException(
                    location,
                    "cannot be compiled: the running Java has no javac; use a JDK, not a JRE",
                    null);
        }
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager standard =
                        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                CompiledClasses compiled = new CompiledClasses(standard)) {
            // as options, empty paths would mean the current directory
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            standard.setLocationFromPaths(
                    StandardLocation.SOURCE_PATH, sourcePath.map(List::of).orElse(List.of()));
            JavacTask task =
                    (JavacTask) javac.getTask(messages, compiled, null, OPTIONS, null, sources);
            task.addTaskListener(listener);
            if (!task.call()) {
                throw new SourceCompilationException(messages.toString().stripTrailing());
            }
            return new MemoryEntry(location, compiled.classes());
        } catch (IOException unclosable) {
            throw new ClassPathEntryException(location, "cannot be compiled", unclosable);
        }
    }

    /** The directory that the file's package, if it matches its place, is relative to (JEP 458). */
    private static Path sourceRoot(LaunchedSource source, Path file) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        List<String> names = List.of(source.packageName().split("\\."));
        for (String name : names.reversed()) {
            if (name.isEmpty()
                    || directory == null
                    || directory.getFileName() == null
                    || !directory.getFileName().toString().equals(name)) {
                return name.isEmpty() ? directory : file.toAbsolutePath().normalize().getParent();
            }
            directory = directory.getParent();
        }
        return directory;
    }

    private static String readText(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(
                    file.toString(), "no such source file, or it is not UTF-8 text", unreadable);
        }
    }

    /** Remembers the first top-level class of the first file that is parsed. */
    private static final class FirstClassListener implements TaskListener {

        private Optional<String> className = Optional.empty();
        private boolean parsed;

        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() != TaskEvent.Kind.PARSE || parsed) {
                return;
            }
            parsed = true;
            CompilationUnitTree unit = event.getCompilationUnit();
            String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            for (Tree declaration : unit.getTypeDecls()) {
                if (declaration instanceof ClassTree type) {
                    className = Optional.of(prefix + type.getSimpleName());
                    return;
                }
            }
        }
    }
}
