package dev.cortado.compiler.translate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.optimize.FunctionOptimizer;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTranslationTest {
    private static final World WORLD = JdkWorld.with(Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/util/HashMap",
                "java/util/TreeMap",
                "java/util/ArrayList",
                "java/util/ArrayDeque",
                "java/util/Collections",
                "java/util/Arrays",
                "java/util/Formatter",
                "java/util/IdentityHashMap",
                "java/util/concurrent/ConcurrentHashMap",
                "java/util/concurrent/CompletableFuture",
                "java/util/concurrent/ThreadPoolExecutor",
                "java/util/concurrent/ForkJoinPool",
                "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                "java/lang/String",
                "java/lang/StringLatin1",
                "java/lang/StringUTF16",
                "java/lang/StringBuilder",
                "java/lang/AbstractStringBuilder",
                "java/lang/Integer",
                "java/lang/Long",
                "java/lang/Double",
                "java/lang/Character",
                "java/lang/Math",
                "java/lang/StrictMath",
                "java/lang/FdLibm",
                "java/lang/Throwable",
                "java/lang/Thread",
                "java/math/BigInteger",
                "java/math/BigDecimal",
                "java/math/MutableBigInteger",
                "java/util/regex/Pattern",
                "java/util/regex/Matcher",
                "java/time/LocalDate",
                "java/time/Duration",
                "java/util/stream/ReferencePipeline",
                "java/util/stream/Collectors",
                "jdk/internal/math/DoubleToDecimal",
                "java/util/zip/CRC32C",
                "sun/security/provider/SHA2",
                "java/io/ObjectInputStream",
                "java/net/URI",
                "java/lang/Class"
            })
    void everyMethodOfALargeClassTranslatesToValidIr(String className) {
        FakeBuildTime buildTime = new FakeBuildTime();
        MethodTranslator translator =
                new MethodTranslator(WORLD, buildTime, new FakeDynamicCalls());
        FunctionOptimizer optimizer = new FunctionOptimizer(WORLD);
        int translated = 0;
        for (JavaMethod method : WORLD.resolve(className).methods()) {
            if (method.code().isEmpty()) {
                continue;
            }
            try {
                Function function = translator.translate(method);
                IrVerifier.verify(function);
                IrVerifier.verify(optimizer.optimize(function));
                translated++;
            } catch (FakeDynamicCalls.NotLinked site) {
                continue;
            } catch (TranslationException refused) {
                assertTrue(
                        refused.reason().contains("Handle"),
                        () ->
                                "only calls of method and variable handles are refused: "
                                        + refused.getMessage());
            }
        }
        assertTrue(translated > 0, className);
    }
}
