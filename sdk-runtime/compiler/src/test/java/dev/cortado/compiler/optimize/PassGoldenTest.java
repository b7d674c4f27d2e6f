package dev.cortado.compiler.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.ir.DeadCodeElimination;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.IrParser;
import dev.cortado.compiler.ir.IrPrinter;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.ir.StraightLineMerging;
import dev.cortado.compiler.ir.TrivialPhiRemoval;
import dev.cortado.compiler.ir.UnreachableBlockRemoval;
import dev.cortado.compiler.translate.JdkWorld;
import dev.cortado.compiler.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
