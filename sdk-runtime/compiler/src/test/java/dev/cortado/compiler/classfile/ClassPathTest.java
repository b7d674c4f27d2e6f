package dev.cortado.compiler.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir Path directory;

    private static byte[] emptyClass(String name) {
        return ClassFile.of().build(ClassDesc.of(name), builder -> {});
    }

    private static ClassPath inMemory(Map<String, byte[]> classes) {
        return ClassPath.builder().application(new MemoryEntry("memory", classes)).build();
    }

    @Test
    void findsClassesOfTheJdkInAnyModule() {
        try (ClassPath path = ClassPath.builder().build()) {
            ClassBytes string = path.find("java/lang/String").orElseThrow();
            assertEquals(Origin.JDK, string.origin());
            assertEquals("java/lang/String", string.internalName());
            assertEquals(
                    "jrt:/java.base/java/util/HashMap$Node",
                    path.find("java/util/HashMap$Node").orElseThrow().location());
            assertEquals(
                    "jrt:/java.logging/java/util/logging/Logger",
                    path.find("java/util/logging/Logger").orElseThrow().location());
            assertTrue(path.find("java/lang/Nothing").isEmpty());
            assertTrue(path.find("NoPackage").isEmpty());
        }
    }

    @Test
    void theApplicationComesBeforeTheSdkButNeverReplacesJavaClasses() {
        MemoryEntry application =
                new MemoryEntry(
                        "app",
                        Map.of(
                                "p/A",
                                emptyClass("p.A"),
                                "java/lang/String",
                                emptyClass("java.lang.String")));
        MemoryEntry sdk =
                new MemoryEntry("sdk", Map.of("p/A", emptyClass("p.A"), "p/B", emptyClass("p.B")));
        try (ClassPath path = ClassPath.builder().application(application).sdk(sdk).build()) {
            assertEquals(Origin.APPLICATION, path.find("p/A").orElseThrow().origin());
            assertEquals(Origin.SDK, path.find("p/B").orElseThrow().origin());
            assertEquals(Origin.JDK, path.find("java/lang/String").orElseThrow().origin());
        }
    }

    @Test
    void readsDirectoriesAndJarsWithTheirManifestClassPath() throws IOException {
        Path library = jar("library.jar", new Manifest(), "q/B", emptyClass("q.B"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "library.jar absent.jar");
        Path program = jar("program.jar", manifest, "q/A", emptyClass("q.A"));
        Path classes = Files.createDirectories(directory.resolve("classes/q"));
        Files.write(classes.resolve("C.class"), emptyClass("q.C"));
        try (ClassPath path =
                ClassPath.builder()
                        .application(List.of(program, directory.resolve("classes")))
                        .build()) {
            assertTrue(path.find("q/A").isPresent());
            assertEquals(library + "!q/B.class", path.find("q/B").orElseThrow().location());
            assertTrue(path.find("q/C").isPresent());
            assertEquals(List.of("q/A", "q/B", "q/C"), path.classNames(Origin.APPLICATION, "q/"));
        }
    }

    private Path jar(String name, Manifest manifest, String className, byte[] bytes)
            throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry(className + ".class"));
            jar.write(bytes);
            jar.closeEntry();
        }
        return file;
    }

    @Test
    void aClassPathOptionMayNameAllJarsOfADirectory() throws IOException {
        Path a = jar("a.jar", new Manifest(), "q/A", emptyClass("q.A"));
        Path b = jar("b.jar", new Manifest(), "q/B", emptyClass("q.B"));
        Files.writeString(directory.resolve("c.txt"), "no jar");
        assertEquals(
                List.of(Path.of("x"), a, b),
                ClassPath.split("x" + File.pathSeparator + directory + File.separator + "*"));
        assertEquals(List.of(), ClassPath.split(""));
    }

    @Test
    void refusesAnEntryThatDoesNotExist() {
        Path absent = directory.resolve("absent.jar");
        ClassPathEntryException refused =
                assertThrows(
                        ClassPathEntryException.class,
                        () -> ClassPath.builder().application(List.of(absent)));
        assertEquals(absent + ": no such directory or jar on the class path", refused.getMessage());
    }

    @Test
    void refusesAJarThatIsNone() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "not a zip");
        assertThrows(
                ClassPathEntryException.class,
                () -> ClassPath.builder().application(List.of(broken)));
    }

    @Test
    void refusesAClassNewerThanJava25WithBothVersions() {
        byte[] newer = emptyClass("N");
        newer[7] = 70;
        try (ClassPath path = inMemory(Map.of("N", newer))) {
            UnsupportedClassVersionException refused =
                    assertThrows(UnsupportedClassVersionException.class, () -> path.find("N"));
            assertEquals(
                    "memory!N.class has class file version 70 (Java 26); the newest that is "
                            + "understood is 69 (Java 25): compile it with --release 25",
                    refused.getMessage());
            assertEquals(70, refused.majorVersion());
            assertEquals(69, refused.highestMajorVersion());
        }
    }

    @Test
    void refusesPreviewClasses() {
        byte[] preview = emptyClass("N");
        preview[4] = preview[5] = (byte) 0xff;
        try (ClassPath path = inMemory(Map.of("N", preview))) {
            assertThrows(UnsupportedClassVersionException.class, () -> path.find("N"));
        }
    }

    @Test
    void refusesCorruptClasses() {
        byte[] whole = emptyClass("C");
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] truncated = Arrays.copyOf(whole, length);
            try (ClassPath path = inMemory(Map.of("C", truncated))) {
                assertThrows(CorruptClassException.class, () -> path.find("C"), "length " + length);
            }
        }
        try (ClassPath path = inMemory(Map.of("Other", whole))) {
            CorruptClassException refused =
                    assertThrows(CorruptClassException.class, () -> path.find("Other"));
            assertEquals(
                    "corrupt class file memory!Other.class: it holds class C",
                    refused.getMessage());
        }
    }
}
