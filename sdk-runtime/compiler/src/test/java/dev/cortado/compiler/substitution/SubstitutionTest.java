package dev.cortado.compiler.substitution;

import static dev.cortado.compiler.substitution.SubstitutedTarget.assertVerifies;
import static dev.cortado.compiler.substitution.SubstitutedTarget.classPath;
import static dev.cortado.compiler.substitution.SubstitutedTarget.substituted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.substitution.MergedFrom;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.ClassSourceLoader;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of every kind are merged into classes that verify. */
class SubstitutionTest {

    @TempDir Path directory;

    @Test
    void mergesEveryKindOfMember() throws Exception {
        try (ClassPath path =
                classPath(
                        directory,
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
                        directory,
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
    void replacesAWholeClassButItsAliases() throws Exception {
        try (ClassPath path =
                classPath(
                        directory,
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
                        directory,
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
                        directory,
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
    void mergesIntoStringOfTheJdk() throws Exception {
        try (ClassPath path =
                classPath(
                        directory,
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
