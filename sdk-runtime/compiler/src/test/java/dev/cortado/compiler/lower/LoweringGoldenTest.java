package dev.cortado.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cortado.compiler.StubRuntime;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.IrParser;
import dev.cortado.compiler.ir.IrPrinter;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.UnreachableBlockRemoval;
import dev.cortado.compiler.reach.Programs;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.TargetArithmetic;
import dev.cortado.compiler.translate.JdkWorld;
import dev.cortado.compiler.translate.Snippets;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Lowering turns NAME.ir into NAME.out.ir; run with -Dgolden.update=true to write the outputs anew.
 */
class LoweringGoldenTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/cortado/compiler/lower");

    private static final String CLASSES =
            """
            package a;
            class Base { int x, unread; volatile long v; Object ref; int f() { return 0; } }
            class Left extends Base { int f() { return 1; } }
            class Right extends Base { }
            class Leaf extends Left { }
            interface Face { int g(); }
            class One implements Face { public int g() { return 1; } }
            class Two implements Face { public int g() { return 2; } }
            interface Lonely { int h(); }
            class Only implements Lonely { public int h() { return 3; } }
            interface Ghost { int k(); }
            class Late { static int y = T.s; }
            class T { static int s, unread, constant; static void run() { } }
            """;

    private static final Set<Opcode> HIGH_LEVEL =
            EnumSet.of(
                    Opcode.NEW,
                    Opcode.NEWARRAY,
                    Opcode.MULTINEWARRAY,
                    Opcode.GETFIELD,
                    Opcode.PUTFIELD,
                    Opcode.GETSTATIC,
                    Opcode.PUTSTATIC,
                    Opcode.ARRAYLENGTH,
                    Opcode.ARRAYLOAD,
                    Opcode.ARRAYSTORE,
                    Opcode.INSTANCEOF,
                    Opcode.CHECKCAST,
                    Opcode.STORECHECK,
                    Opcode.NULLCHECK,
                    Opcode.BOUNDSCHECK,
                    Opcode.ZEROCHECK,
                    Opcode.CLASSINIT,
                    Opcode.INVOKESTATIC,
                    Opcode.INVOKESPECIAL,
                    Opcode.INVOKEVIRTUAL,
                    Opcode.INVOKEINTERFACE);

    @TestFactory
    Stream<DynamicTest> functions() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(RESOURCES)) {
            names =
                    files.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(".ir") && !n.endsWith(".out.ir"))
                            .map(n -> n.substring(0, n.length() - 3))
                            .sorted()
                            .toList();
        }
        return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    private static void compare(String name) throws IOException {
        Function function = IrParser.parse(Files.readString(RESOURCES.resolve(name + ".ir")));
        IrVerifier.verify(function);
        lower(function, name.endsWith("OnV6"));
        UnreachableBlockRemoval.apply(function);
        IrVerifier.verify(function);
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                assertFalse(HIGH_LEVEL.contains(instruction.opcode()), instruction.opcode()::text);
            }
        }
        String actual = IrPrinter.print(function);
        Path golden = RESOURCES.resolve(name + ".out.ir");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual);
    }

    private static void lower(Function function, boolean v6) {
        Map<String, byte[]> classes = new HashMap<>(Snippets.compile("T.java", CLASSES));
        classes.putAll(StubRuntime.classes());
        World world = JdkWorld.with(classes);
        Map<JavaMethod, Function> functions = new LinkedHashMap<>();
        for (String type : List.of("Base", "Left", "One", "Two", "Only")) {
            world.resolve("a/" + type).methods().stream()
                    .filter(m -> !m.isConstructor())
                    .forEach(m -> functions.put(m, RandomHierarchy.empty(m.ref())));
        }
        functions.put(world.resolve("a/T").declaredMethod("run", "()V").orElseThrow(), function);
        JavaMethod unwinder =
                world.resolve(dev.cortado.abi.RuntimeEntry.THROW.owner()).methods().getFirst();
        functions.put(unwinder, RandomHierarchy.empty(unwinder.ref()));
        Set<JavaClass> instantiated = new LinkedHashSet<>();
        for (String type : List.of("Base", "Left", "Right", "Leaf", "One", "Two", "Only")) {
            instantiated.add(world.resolve("a/" + type));
        }
        instantiated.add(world.resolve("[Ljava/lang/Object;"));
        instantiated.add(world.resolve("[La/Left;"));
        ReachableProgram program = Programs.of(functions, instantiated);
        for (String type : List.of("Base", "T", "Late")) {
            for (JavaField field : world.resolve("a/" + type).fields()) {
                if (!field.name().equals("unread")) {
                    program.readFields().add(field.ref());
                }
                if (!field.name().equals("constant")) {
                    program.writtenFields().add(field.ref());
                }
            }
        }
        program.runtimeInitialized().add(world.resolve("a/Late"));
        Lowering.lower(
                world,
                program,
                field -> Optional.of(Constant.ofInt(42)),
                type -> Constant.nullReference(),
                new TargetArithmetic(!v6, !v6, !v6, false));
    }
}
