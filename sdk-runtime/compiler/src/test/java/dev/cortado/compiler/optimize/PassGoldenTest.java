package dev.cortado.compiler.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.DeadCodeElimination;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.IrParser;
import dev.cortado.compiler.ir.IrPrinter;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.StraightLineMerging;
import dev.cortado.compiler.ir.TrivialPhiRemoval;
import dev.cortado.compiler.ir.UnreachableBlockRemoval;
import dev.cortado.compiler.translate.BuildTimeState;
import dev.cortado.compiler.translate.JdkWorld;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each pass turns NAME.ir into NAME.out.ir; run with -Dgolden.update=true to write the outputs
 * anew.
 */
class PassGoldenTest {
    private static final Path RESOURCES =
            Path.of("src/test/resources/dev/cortado/compiler/optimize");
    private static final World WORLD = JdkWorld.with(Map.of());

    private static final Map<String, FunctionPass> PASSES =
            Map.ofEntries(
                    Map.entry("ReferenceTypeInference", new ReferenceTypeInference(WORLD)),
                    Map.entry("NullCheckElimination", new NullCheckElimination()),
                    Map.entry("CopyAndCastSimplification", new CopyAndCastSimplification(WORLD)),
                    Map.entry("NegatedBranches", new NegatedBranches()),
                    Map.entry("CommonCheckElimination", new CommonCheckElimination()),
                    Map.entry("StoreCheckElimination", new StoreCheckElimination(WORLD)),
                    Map.entry("ClassInitElimination", new ClassInitElimination(WORLD)),
                    Map.entry("ArrayCopySelection", new ArrayCopySelection()),
                    Map.entry("ScalarReplacement", new ScalarReplacement(WORLD)),
                    Map.entry("Devirtualization", new Devirtualization(PassGoldenTest::targets)),
                    Map.entry(
                            "TypeGuards",
                            new TypeGuards(
                                    WORLD,
                                    PassGoldenTest::targets,
                                    Set.of(
                                            WORLD.resolve("java/util/ArrayList"),
                                            WORLD.resolve("java/util/LinkedList")))),
                    Map.entry("ImageFieldFolding", new ImageFieldFolding(WORLD, image())),
                    Map.entry("FunctionSnapshot", PassGoldenTest::restoreAfterDamage),
                    Map.entry("ConstantFolding", new ConstantFolding()),
                    Map.entry("UnwindEdgeRemoval", new UnwindEdgeRemoval()),
                    Map.entry("UnreachableBlockRemoval", UnreachableBlockRemoval::apply),
                    Map.entry("TrivialPhiRemoval", TrivialPhiRemoval::apply),
                    Map.entry("DeadCodeElimination", DeadCodeElimination::apply),
                    Map.entry("StraightLineMerging", StraightLineMerging::apply));

    @TestFactory
    Stream<DynamicTest> passes() {
        return PASSES.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    /** Lists are array lists, but for calls of get. */
    private static Set<JavaMethod> targets(Instruction call) {
        MethodRef named = call.methodAttribute();
        Set<JavaMethod> targets = new LinkedHashSet<>();
        targets.add(implementation("java/util/ArrayList", named));
        if (named.name().equals("get")) {
            targets.add(implementation("java/util/LinkedList", named));
        }
        return targets;
    }

    private static JavaMethod implementation(String owner, MethodRef named) {
        return WORLD.method(new MethodRef(owner, named.name(), named.descriptor()));
    }

    /** An image whose arrays hold 30, 31 and 32, and whose fields hold 7. */
    private static BuildTimeState image() {
        return (BuildTimeState)
                Proxy.newProxyInstance(
                        PassGoldenTest.class.getClassLoader(),
                        new Class<?>[] {BuildTimeState.class},
                        (proxy, query, arguments) ->
                                switch (query.getName()) {
                                    case "constantLength" -> OptionalInt.of(3);
                                    case "constantElement" ->
                                            Optional.of(30 + (Integer) arguments[1]);
                                    case "constantField" -> Optional.of(7);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    query.getName());
                                });
    }

    private static boolean restoreAfterDamage(Function function) {
        FunctionSnapshot before =
                new FunctionSnapshot(function, new CallSites(PassGoldenTest::targets));
        for (Block block : function.blocks()) {
            block.phis().clear();
            block.instructions().clear();
        }
        before.restore();
        return true;
    }

    private static void compare(String name) throws IOException {
        Function function = IrParser.parse(read(name + ".ir"));
        PASSES.get(name).apply(function);
        if (!name.equals("ConstantFolding") && !name.equals("UnwindEdgeRemoval")) {
            IrVerifier.verify(function);
        }
        String actual = IrPrinter.print(function);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(RESOURCES.resolve(name + ".out.ir"), actual);
        }
        assertEquals(read(name + ".out.ir"), actual);
    }

    private static String read(String file) throws IOException {
        Path onDisk = RESOURCES.resolve(file);
        if (Files.exists(onDisk)) {
            return Files.readString(onDisk);
        }
        try (var in = PassGoldenTest.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("missing " + file);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
