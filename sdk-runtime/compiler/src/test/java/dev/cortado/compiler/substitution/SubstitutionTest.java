package dev.cortado.compiler.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.substitution.MergedFrom;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.compiler.classfile.ClassBytes;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.ClassSourceLoader;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.classfile.SourceCompiler;
import java.io.IOException;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubstitutionTest {

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

    @TempDir Path directory;

    private ClassPath classPath(String target, String substitution)
            throws IOException, URISyntaxException {
        MemoryEntry application = compile("app/lib/Target.java", target);
        MemoryEntry sdk = compile("sdk/dev/cortado/classlib/lib/S.java", IMPORTS + substitution);
        return ClassPath.builder().application(application).sdk(sdk).build();
    }

    private MemoryEntry compile(String name, String text) throws IOException, URISyntaxException {
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

    private static SubstitutedClasses substituted(ClassPath path) {
        return new SubstitutedClasses(path, SubstitutionIndex.of(path));
    }

    private static void assertVerifies(SubstitutedClasses classes, String name) {
        ClassBytes merged = classes.find(name).orElseThrow();
        assertEquals(List.of(), classes.generator().verify(merged.bytes()), merged.toString());
    }

    @Test
    void mergesEveryKindOfMember() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Alias private int secret;
                            @Alias private int[] cells;
                            @Alias static StringBuilder LOG;
                            @Add private static int calls = 40;
                            @Add private long added;
                            @SubstituteConstructor void construct(int value) { secret = value * 2; cells = new int[] {7}; added = 5L; }
                            @Alias private native int hidden(TargetSubstitution other);
                            @Substitute int nativeMethod(int x) { calls++; return x + hidden(this) + cells[0]; }
                            @Substitute String text() { return "new " + secret + " " + calls + " " + extra(); }
                            @Add private long extra() { return added + Neighbour.twice(this); }
                            @Substitute Runnable run() { return () -> LOG.append("new lambda ").append(secret); }
                            @Remove("it needs a file system") native void forbidden();
                        }
                        public final class Neighbour {
                            public static int twice(TargetSubstitution target) {
                                TargetSubstitution[] all = {target, target};
                                return all.length * ((TargetSubstitution) (Object) all[1]).nativeMethod(1);
                            }
                        }
                        """)) {
            SubstitutedClasses classes = substituted(path);
            assertVerifies(classes, "lib/Target");
            Class<?> target = new ClassSourceLoader(classes).loadClass("lib.Target");
            Object object = target.getConstructor(int.class).newInstance(21);
            assertEquals(92, target.getMethod("nativeMethod", int.class).invoke(object, 1));
            assertEquals(84, target.getMethod("kept").invoke(object));
            assertEquals("new 42 41 189", target.getMethod("text").invoke(object));
            ((Runnable) target.getMethod("run").invoke(object)).run();
            assertEquals("init new lambda 42", target.getMethod("log").invoke(null));
            assertEquals("default", field(target.getSuperclass(), object));
            assertTrue(Modifier.isPublic(target.getMethod("text").getModifiers()));
            assertFalse(Modifier.isSynchronized(target.getMethod("text").getModifiers()));
        }
    }

    private static Object field(Class<?> owner, Object object) throws ReflectiveOperationException {
        var field = owner.getDeclaredField("from");
        field.setAccessible(true);
        return field.get(object);
    }

    @Test
    void mergedMethodsNameTheirSourceFile() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Substitute static String log() { return "log"; }
                            @Add int added() { return 1; }
                            @Add private static String first = String.valueOf(1);
                        }
                        """)) {
            ClassModel merged = substituted(path).find("lib/Target").orElseThrow().model();
            assertEquals(
                    List.of("log", "added", "substitute$clinit"),
                    merged.methods().stream()
                            .filter(
                                    method ->
                                            method
                                                    .findAttribute(
                                                            Attributes
                                                                    .runtimeInvisibleAnnotations())
                                                    .stream()
                                                    .flatMap(
                                                            attribute ->
                                                                    attribute
                                                                            .annotations()
                                                                            .stream())
                                                    .filter(
                                                            annotation ->
                                                                    annotation
                                                                            .className()
                                                                            .equalsString(
                                                                                    MergedFrom.class
                                                                                            .descriptorString()))
                                                    .anyMatch(
                                                            annotation ->
                                                                    annotation
                                                                            .elements()
                                                                            .getFirst()
                                                                            .value()
                                                                            .equals(
                                                                                    AnnotationValue
                                                                                            .ofString(
                                                                                                    "dev/cortado/classlib/lib/S.java"))))
                            .map(method -> method.methodName().stringValue())
                            .toList());
        }
    }

    @Test
    void aRemovedMethodCarriesItsReason() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Remove("it needs a file system") native void forbidden();
                        }
                        """)) {
            ClassModel merged = substituted(path).find("lib/Target").orElseThrow().model();
            assertEquals(List.of("forbidden"), removed(merged));
            assertEquals(
                    "it needs a file system",
                    merged.methods().stream()
                            .flatMap(method -> MergedMethods.removalReason(method).stream())
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static List<String> removed(ClassModel model) {
        return model.methods().stream()
                .filter(
                        method ->
                                method
                                        .findAttribute(Attributes.runtimeInvisibleAnnotations())
                                        .stream()
                                        .flatMap(attribute -> attribute.annotations().stream())
                                        .anyMatch(
                                                annotation ->
                                                        annotation
                                                                .className()
                                                                .equalsString(
                                                                        Remove.class
                                                                                .descriptorString())))
                .map(MethodModel::methodName)
                .map(Object::toString)
                .map(name -> name.substring(name.indexOf('"') + 1).replace("\"", ""))
                .toList();
    }

    @Test
    void aRemovedClassKeepsOnlyWhatIsMentioned() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target")
                        @Remove("no such thing here")
                        final class TargetSubstitution {
                            @Substitute static String log() { return "log"; }
                            @Alias private native int hidden(TargetSubstitution other);
                        }
                        """)) {
            SubstitutedClasses classes = substituted(path);
            ClassModel merged = classes.find("lib/Target").orElseThrow().model();
            List<String> removed = removed(merged);
            assertTrue(
                    removed.containsAll(List.of("<init>", "text", "forbidden", "run")),
                    removed.toString());
            assertFalse(removed.contains("log") || removed.contains("hidden"), removed.toString());
            assertVerifies(classes, "lib/Target");
        }
    }

    @Test
    void replacesAWholeClassButItsAliases() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass(value = "lib.Target", replaceAll = true)
                        public class TargetSubstitution implements Comparable<TargetSubstitution> {
                            private static final java.util.List<String> ALL = new java.util.ArrayList<>(java.util.List.of("a"));
                            private final double only;
                            @Alias private int[] cells;
                            public TargetSubstitution(int secret) { only = secret / 2.0; }
                            public int compareTo(TargetSubstitution other) { return Double.compare(only, other.only); }
                            public static String log() { ALL.forEach(x -> ALL.set(0, x + "b")); return ALL.toString(); }
                            @Override public String toString() { return only + " " + cells; }
                        }
                        """)) {
            SubstitutedClasses classes = substituted(path);
            assertVerifies(classes, "lib/Target");
            Class<?> target = new ClassSourceLoader(classes).loadClass("lib.Target");
            Object low = target.getConstructor(int.class).newInstance(3);
            Object high = target.getConstructor(int.class).newInstance(4);
            @SuppressWarnings("unchecked")
            Comparable<Object> comparable = (Comparable<Object>) low;
            assertEquals(-1, comparable.compareTo(high));
            assertEquals("1.5 null", low.toString());
            assertEquals("[ab]", target.getMethod("log").invoke(null));
            assertEquals(Object.class, target.getSuperclass());
            assertThrows(NoSuchMethodException.class, () -> target.getDeclaredMethod("kept"));
            assertEquals(3, target.getDeclaredFields().length);
        }
    }

    @Test
    void theInitialiserIsReplacedAndAddedFieldsAreAssignedFirst() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Alias static StringBuilder LOG;
                            @Add private static String first = String.valueOf(1);
                            @ReplaceInitializer static void initialise() { LOG = new StringBuilder("replaced ").append(first); }
                        }
                        """)) {
            SubstitutedClasses classes = substituted(path);
            assertVerifies(classes, "lib/Target");
            Class<?> target = new ClassSourceLoader(classes).loadClass("lib.Target");
            assertEquals("replaced 1", target.getMethod("log").invoke(null));
        }
    }

    @Test
    void aConstructorMayBeWrittenAsOne() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Alias private int secret;
                            @Add private Object lock;
                            @Substitute TargetSubstitution(int value) { lock = new Object(); secret = value + 1; }
                        }
                        """)) {
            SubstitutedClasses classes = substituted(path);
            assertVerifies(classes, "lib/Target");
            Class<?> target = new ClassSourceLoader(classes).loadClass("lib.Target");
            Object object = target.getConstructor(int.class).newInstance(4);
            assertEquals(10, target.getMethod("kept").invoke(object));
            assertEquals("default", field(target.getSuperclass(), object));
        }
    }

    @Test
    void everyMisfitIsListed() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Alias private long secret;
                            @Add private int[] cells;
                            int unmarked;
                            @Substitute int text() { return 1; }
                            @Substitute String log() { return ""; }
                            @Add int kept() { return 1; }
                            void unmarkedMethod() {}
                            @SubstituteConstructor void construct() {}
                        }
                        @SubstituteClass("java.util.List")
                        final class ListSubstitution {}
                        @SubstituteClass("lib.Nothing")
                        final class NothingSubstitution {}
                        """)) {
            SubstitutionIndex index = SubstitutionIndex.of(path);
            String prefix = "dev/cortado/classlib/lib/TargetSubstitution for lib/Target: ";
            List<String> misfits =
                    List.of(
                            prefix + "there is no field secret J",
                            prefix + "added field cells [I exists already",
                            prefix + "field unmarked I has no annotation: @Alias or @Add",
                            prefix + "there is no method text()I",
                            prefix
                                    + "method log()Ljava/lang/String; is static in one of the two"
                                    + " classes only",
                            prefix + "added method kept()I exists already",
                            prefix
                                    + "method unmarkedMethod()V has no annotation: "
                                    + "@Substitute, @Alias, @Add or @Remove",
                            prefix + "there is no constructor <init>()V");
            SubstitutedClasses classes = new SubstitutedClasses(path, index);
            SubstitutionException refused =
                    assertThrows(SubstitutionException.class, () -> classes.find("lib/Target"));
            assertEquals(misfits, refused.problems());
            List<String> all = index.problems(path);
            assertEquals(
                    List.of(
                            "dev/cortado/classlib/lib/ListSubstitution for java/util/List: "
                                    + "it is a class, but the target is an interface",
                            "dev/cortado/classlib/lib/NothingSubstitution: there is no class"
                                    + " lib/Nothing"),
                    all.subList(0, 2));
            assertEquals(misfits, all.subList(2, all.size()));
        }
    }

    @Test
    void twoSubstitutionsOfOneClassAreRefused() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("lib.Target") final class A {}
                        @SubstituteClass("lib.Target") final class B {}
                        """)) {
            assertThrows(SubstitutionException.class, () -> SubstitutionIndex.of(path));
        }
    }

    @Test
    void mergesIntoStringOfTheJdk() throws Exception {
        try (ClassPath path =
                classPath(
                        TARGET,
                        """
                        @SubstituteClass("java.lang.String")
                        final class StringSubstitution {
                            @Alias private byte[] value;
                            @Substitute static String format(String format, Object... arguments) {
                                for (Object argument : arguments) {
                                    if (argument instanceof StringSubstitution text && text.value.length > 3) {
                                        return format + text;
                                    }
                                }
                                return format;
                            }
                            @Substitute boolean isLatin1() { return true; }
                            @Remove("needs regular expressions") native boolean matches(String regex);
                        }
                        """)) {
            SubstitutedClasses classes = substituted(path);
            assertVerifies(classes, "java/lang/String");
            assertTrue(classes.find("dev/cortado/classlib/lib/StringSubstitution").isEmpty());
            assertEquals(
                    ClassFile.JAVA_25_VERSION,
                    classes.find("java/lang/String").orElseThrow().model().majorVersion());
        }
    }

    @Test
    void textThatLooksLikeADescriptorStaysInStringConstants() {
        byte[] original =
                ClassFile.of()
                        .build(
                                ClassDesc.of("C"),
                                builder ->
                                        builder.withMethodBody(
                                                "m",
                                                MethodTypeDesc.ofDescriptor(
                                                        "(La/B;[[La/B;La/BB;)Ljava/lang/String;"),
                                                ClassFile.ACC_STATIC,
                                                code -> code.ldc("La/B; is text").areturn()));
        byte[] remapped =
                new ConstantPoolRemapper(Map.of("a/B", "x/Long"), Map.of()).remap(original);
        ClassModel model = ClassFile.of().parse(remapped);
        assertEquals(
                "(Lx/Long;[[Lx/Long;La/BB;)Ljava/lang/String;",
                model.methods().getFirst().methodType().stringValue());
        assertTrue(new String(remapped, StandardCharsets.ISO_8859_1).contains("La/B; is text"));
    }
}
