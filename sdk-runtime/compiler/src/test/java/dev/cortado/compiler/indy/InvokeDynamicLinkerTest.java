package dev.cortado.compiler.indy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.ClassSource;
import dev.cortado.compiler.classfile.ClassSourceLoader;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.compiler.classfile.SourceCompiler;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvokeDynamicLinkerTest {

    @TempDir Path directory;

    static Stream<Arguments> programs() throws IOException {
        Path sources = Path.of("src/test/resources/dev/cortado/compiler/indy");
        try (Stream<Path> files = Files.list(sources)) {
            return files
                    .sorted()
                    .map(file -> Arguments.of(file.getFileName().toString(), file))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void linkedProgramsBehaveAsHotSpotLinksThem(String name, Path file) throws Exception {
        CompiledSources compiled = new SourceCompiler(List.of()).compileFile(file);
        String main = compiled.launchedClass().orElseThrow();
        try (ClassPath path = ClassPath.builder().application(compiled.classes()).build()) {
            LinkedProgram linked = new LinkedProgram(path, compiled.classes().classNames(""));
            assertFalse(linked.linkedClasses().isEmpty());
            for (String synthetic : linked.linkedClasses()) {
                assertEquals(
                        List.of(),
                        linked.generator().verify(linked.find(synthetic).orElseThrow().bytes()),
                        synthetic);
            }
            String expected = run(path, main);
            assertTrue(expected.lines().count() > 1, expected);
            assertEquals(expected, run(linked, main));
        }
    }

    private static String run(ClassSource source, String main) throws Exception {
        Class<?> type = new ClassSourceLoader(source).loadClass(main);
        StringBuilder out = new StringBuilder();
        var method = type.getDeclaredMethod("run", StringBuilder.class);
        method.setAccessible(true);
        method.invoke(null, out);
        return out.toString();
    }

    private CompiledSources compile(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("A.java"), text);
        return new SourceCompiler(List.of()).compileFile(file);
    }

    @Test
    void privateMethodsBehindInvokeSpecialHandlesOfOlderCompilersAreCalled() throws Exception {
        Path file =
                Files.writeString(
                        directory.resolve("Old.java"),
                        """
                        import java.util.function.*;
                        class Old implements I {
                            private final int x = 5;
                            private int hidden(int y) { return x + y; }
                            IntUnaryOperator f() { return y -> hidden(y) * 2; }
                            IntUnaryOperator g() { return this::hidden; }
                            static void run(StringBuilder out) {
                                Old old = new Old();
                                out.append(old.f().applyAsInt(1)).append('\\n').append(old.g().applyAsInt(1)).append('\\n');
                                out.append(old.h().getAsInt()).append('\\n');
                            }
                        }
                        interface I {
                            private int secret() { return 42; }
                            default IntSupplier h() { return () -> secret() + 1; }
                        }
                        """);
        Path classes = directory.resolve("classes");
        // javac names private lambda bodies by REF_invokeSpecial up to --release 14
        assertEquals(
                0,
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--release",
                                "11",
                                "-d",
                                classes.toString(),
                                file.toString()));
        try (ClassPath path = ClassPath.builder().application(List.of(classes)).build()) {
            LinkedProgram linked = new LinkedProgram(path, List.of("I", "Old"));
            assertEquals("12\n6\n43\n", run(path, "Old"));
            assertEquals("12\n6\n43\n", run(linked, "Old"));
        }
    }

    @Test
    void equalConcatenationsShareOneMethodAcrossClasses() throws IOException {
        MemoryEntry classes =
                compile(
                                """
                                class A { String m(int x, String s) { return x + ": " + s; } }
                                class B { String m(byte x, String s) { return x + ": " + s; }
                                          String n(long x, Object s) { return x + ": " + s; } }
                                """)
                        .classes();
        try (ClassPath path = ClassPath.builder().application(classes).build()) {
            assertEquals(2, new LinkedProgram(path, classes.classNames("")).linkedClasses().size());
        }
    }

    @Test
    void namesDoNotDependOnTheOrderOfLinking() throws IOException {
        MemoryEntry classes =
                compile(
                                """
                                class A { Runnable a = () -> {}; Runnable b = () -> {}; String c(int x) { return "a" + x; } }
                                class B { Runnable a = () -> {}; String c(int x) { return "a" + x; } record R(int x) {} }
                                """)
                        .classes();
        try (ClassPath path = ClassPath.builder().application(classes).build()) {
            List<String> names = classes.classNames("");
            assertEquals(
                    new LinkedProgram(path, names).linkedClasses(),
                    new LinkedProgram(path, names.reversed()).linkedClasses());
        }
    }

    @Test
    void anUnknownBootstrapMethodIsNamed() {
        DirectMethodHandleDesc bootstrap =
                ConstantDescs.ofCallsiteBootstrap(
                        ClassDesc.of("other.Language"), "link", ConstantDescs.CD_CallSite);
        byte[] bytes =
                withCode(
                        DynamicCallSiteDesc.of(
                                bootstrap, "run", MethodTypeDesc.of(ConstantDescs.CD_void)));
        try (ClassPath path = inMemory(bytes)) {
            UnsupportedBootstrapException refused =
                    assertThrows(
                            UnsupportedBootstrapException.class,
                            () -> new LinkedProgram(path, List.of("p/A")));
            assertEquals(
                    "class p.A uses the bootstrap method other.Language.link: "
                            + "it cannot be resolved at build time",
                    refused.getMessage());
        }
    }

    @Test
    void primitivePatternsAreRefused() {
        DirectMethodHandleDesc bootstrap =
                ConstantDescs.ofCallsiteBootstrap(
                        ClassDesc.of("java.lang.runtime.SwitchBootstraps"),
                        "typeSwitch",
                        ConstantDescs.CD_CallSite,
                        ConstantDescs.CD_Object.arrayType());
        byte[] bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of("p.A"),
                                builder ->
                                        builder.withMethodBody(
                                                "m",
                                                MethodTypeDesc.of(ConstantDescs.CD_int),
                                                ClassFile.ACC_STATIC,
                                                code ->
                                                        code.iconst_0()
                                                                .iconst_0()
                                                                .invokedynamic(
                                                                        DynamicCallSiteDesc.of(
                                                                                bootstrap,
                                                                                "typeSwitch",
                                                                                MethodTypeDesc
                                                                                        .ofDescriptor(
                                                                                                "(II)I"),
                                                                                ConstantDescs
                                                                                        .CD_Integer))
                                                                .ireturn()));
        try (ClassPath path = inMemory(bytes)) {
            assertTrue(
                    assertThrows(
                                    UnsupportedBootstrapException.class,
                                    () -> new LinkedProgram(path, List.of("p/A")))
                            .getMessage()
                            .contains("preview"));
        }
    }

    private static byte[] withCode(DynamicCallSiteDesc site) {
        return ClassFile.of()
                .build(
                        ClassDesc.of("p.A"),
                        builder ->
                                builder.withMethodBody(
                                        "m",
                                        site.invocationType(),
                                        ClassFile.ACC_STATIC,
                                        code -> code.invokedynamic(site).return_()));
    }

    private static ClassPath inMemory(byte[] bytes) {
        return ClassPath.builder()
                .application(new MemoryEntry("memory", Map.of("p/A", bytes)))
                .build();
    }

    static Stream<Arguments> constants() {
        DirectMethodHandleDesc valueOf =
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC,
                        ConstantDescs.CD_Integer,
                        "valueOf",
                        MethodTypeDesc.ofDescriptor("(I)Ljava/lang/Integer;"));
        DirectMethodHandleDesc arrayList =
                MethodHandleDesc.ofConstructor(
                        ClassDesc.of("java.util.ArrayList"), ClassDesc.of("java.util.Collection"));
        DirectMethodHandleDesc listOf =
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.INTERFACE_STATIC,
                        ConstantDescs.CD_List,
                        "of",
                        MethodTypeDesc.ofDescriptor(
                                "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/List;"));
        DirectMethodHandleDesc length =
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.VIRTUAL,
                        ConstantDescs.CD_String,
                        "length",
                        MethodTypeDesc.ofDescriptor("()I"));
        DirectMethodHandleDesc cast =
                ConstantDescs.ofConstantBootstrap(
                        ClassDesc.of("java.lang.invoke.ConstantBootstraps"),
                        "explicitCast",
                        ConstantDescs.CD_Object,
                        ConstantDescs.CD_Object);
        DirectMethodHandleDesc getStaticFinal =
                ConstantDescs.ofConstantBootstrap(
                        ClassDesc.of("java.lang.invoke.ConstantBootstraps"),
                        "getStaticFinal",
                        ConstantDescs.CD_Object);
        return Stream.of(
                Arguments.of(
                        "VarHandle[varType=int, coord=[class [I, int]]",
                        DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_VARHANDLE_ARRAY,
                                "_",
                                ConstantDescs.CD_VarHandle,
                                ConstantDescs.CD_int.arrayType())),
                Arguments.of(
                        "VarHandle[varType=double, coord=[class java.io.StreamTokenizer]]",
                        DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_VARHANDLE_FIELD,
                                "nval",
                                ConstantDescs.CD_VarHandle,
                                ClassDesc.of("java.io.StreamTokenizer"),
                                ConstantDescs.CD_double)),
                Arguments.of(
                        // HotSpot writes a reference type differently before the class is
                        // initialised.
                        "VarHandle[varType=int, coord=[]]",
                        DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_VARHANDLE_STATIC_FIELD,
                                "MAX_VALUE",
                                ConstantDescs.CD_VarHandle,
                                ConstantDescs.CD_Integer,
                                ConstantDescs.CD_int)),
                Arguments.of(
                        "null",
                        DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_NULL_CONSTANT, "_", ConstantDescs.CD_String)),
                Arguments.of(
                        "int",
                        DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_PRIMITIVE_CLASS, "I", ConstantDescs.CD_Class)),
                Arguments.of(
                        "HALF_UP",
                        DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_ENUM_CONSTANT,
                                "HALF_UP",
                                ClassDesc.of("java.math.RoundingMode"))),
                Arguments.of(
                        "true",
                        DynamicConstantDesc.ofNamed(
                                getStaticFinal, "TRUE", ConstantDescs.CD_Boolean)),
                Arguments.of(
                        "2147483647",
                        DynamicConstantDesc.ofNamed(
                                getStaticFinal, "MAX_VALUE", ConstantDescs.CD_int)),
                Arguments.of(
                        "9223372036854775807",
                        DynamicConstantDesc.ofNamed(
                                ConstantDescs.BSM_GET_STATIC_FINAL,
                                "MAX_VALUE",
                                ConstantDescs.CD_long,
                                ConstantDescs.CD_Long)),
                Arguments.of("42", invoke(ConstantDescs.CD_Integer, valueOf, 42)),
                Arguments.of("42", invoke(ConstantDescs.CD_int, valueOf, 42)),
                Arguments.of("4", invoke(ConstantDescs.CD_int, length, "text")),
                Arguments.of(
                        "[a, class java.lang.String]",
                        invoke(
                                ConstantDescs.CD_Object,
                                arrayList,
                                invoke(
                                        ConstantDescs.CD_List,
                                        listOf,
                                        "a",
                                        ConstantDescs.CD_String))),
                Arguments.of(
                        "-1", DynamicConstantDesc.ofNamed(cast, "_", ConstantDescs.CD_byte, 255)));
    }

    private static DynamicConstantDesc<?> invoke(
            ClassDesc type, DirectMethodHandleDesc method, ConstantDesc... arguments) {
        ConstantDesc[] all =
                Stream.concat(Stream.of(method), Stream.of(arguments)).toArray(ConstantDesc[]::new);
        return DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "_", type, all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("constants")
    void dynamicConstantsHaveTheValueThatHotSpotGives(String text, DynamicConstantDesc<?> constant)
            throws Exception {
        ClassDesc shown =
                constant.constantType().isPrimitive()
                        ? (constant.constantType().equals(ConstantDescs.CD_byte)
                                ? ConstantDescs.CD_int
                                : constant.constantType())
                        : ConstantDescs.CD_Object;
        byte[] bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of("p.A"),
                                builder ->
                                        builder.withFlags(ClassFile.ACC_PUBLIC)
                                                .withMethodBody(
                                                        "m",
                                                        MethodTypeDesc.of(ConstantDescs.CD_String),
                                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                                        code ->
                                                                code.ldc(constant)
                                                                        .invokestatic(
                                                                                ConstantDescs
                                                                                        .CD_String,
                                                                                "valueOf",
                                                                                MethodTypeDesc.of(
                                                                                        ConstantDescs
                                                                                                .CD_String,
                                                                                        shown))
                                                                        .areturn()));
        try (ClassPath path = inMemory(bytes)) {
            LinkedProgram linked = new LinkedProgram(path, List.of("p/A"));
            assertEquals(
                    text, new ClassSourceLoader(path).loadClass("p.A").getMethod("m").invoke(null));
            assertEquals(
                    text,
                    new ClassSourceLoader(linked).loadClass("p.A").getMethod("m").invoke(null));
        }
    }
}
