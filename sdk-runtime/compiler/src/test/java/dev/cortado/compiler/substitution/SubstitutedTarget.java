package dev.cortado.compiler.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.compiler.classfile.ClassBytes;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.classfile.SourceCompiler;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A class with members of every kind, and substitutions for it, from their sources. */
final class SubstitutedTarget {

    private static final String TARGET =
            """
            package lib;
            public class Target extends Base {
                static final StringBuilder LOG = new StringBuilder("init ");
                private final int secret;
                private int[] cells = {1, 2, 3};
                public Target(int secret) { super("target"); this.secret = secret; }
                private int hidden(Target other) { return secret + other.secret; }
                public native int nativeMethod(int x);
                public synchronized String text() { return "original " + secret; }
                public static String log() { return LOG.toString(); }
                public Runnable run() { return () -> LOG.append("original lambda "); }
                public void forbidden() { LOG.append("forbidden"); }
                public int kept() { return hidden(this); }
            }
            class Base {
                String from = "nobody";
                Base() { from = "default"; }
                Base(String from) { this.from = from; }
            }
            """;

    private static final String IMPORTS =
            """
            package dev.cortado.classlib.lib;
            import dev.cortado.abi.substitution.*;
            """;

    private SubstitutedTarget() {}

    /** A class path of the target, and of substitutions as part of the SDK. */
    static ClassPath classPath(Path directory, String substitution)
            throws IOException, URISyntaxException {
        MemoryEntry application = compile(directory, "app/lib/Target.java", TARGET);
        MemoryEntry sdk =
                compile(directory, "sdk/dev/cortado/classlib/lib/S.java", IMPORTS + substitution);
        return ClassPath.builder().application(application).sdk(sdk).build();
    }

    private static MemoryEntry compile(Path directory, String name, String text)
            throws IOException, URISyntaxException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Path abi =
                Path.of(
                        SubstituteClass.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        MemoryEntry compiled = new SourceCompiler(List.of(abi)).compileFile(file).classes();
        Map<String, byte[]> classes = new HashMap<>();
        compiled.classNames("")
                .forEach(
                        className ->
                                classes.put(
                                        className,
                                        compiled.read(className + ".class").orElseThrow()));
        return new MemoryEntry(name, classes);
    }

    /** The classes of a path, with the substitutions merged in. */
    static SubstitutedClasses substituted(ClassPath path) {
        return new SubstitutedClasses(path, SubstitutionIndex.of(path));
    }

    static void assertVerifies(SubstitutedClasses classes, String name) {
        ClassBytes merged = classes.find(name).orElseThrow();
        assertEquals(List.of(), classes.generator().verify(merged.bytes()), merged.toString());
    }
}
