package dev.cortado.compiler.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.optimize.FunctionOptimizer;
import dev.cortado.compiler.world.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each method {@code static long name(int)} of the snippets does in SSA form what it does on
 * HotSpot.
 */
class TranslatedSnippetsTest {
    private static final int[] ARGUMENTS = {
        0,
        1,
        2,
        3,
        5,
        7,
        8,
        31,
        32,
        63,
        100,
        -1,
        -2,
        -7,
        255,
        65535,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };

    @TestFactory
    Stream<DynamicTest> translatedCodeDoesWhatHotSpotDoes() throws Exception {
        return tests(world -> UnaryOperator.identity());
    }

    @TestFactory
    Stream<DynamicTest> optimizedCodeDoesWhatHotSpotDoes() throws Exception {
        return tests(world -> new FunctionOptimizer(world)::optimize);
    }

    private static Stream<DynamicTest> tests(
            java.util.function.Function<World, UnaryOperator<Function>> passes) throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : List.of("Arithmetic", "Control", "Exceptions", "Objects", "Arrays")) {
            String source;
            try (var in = TranslatedSnippetsTest.class.getResourceAsStream(name + "Snippets.txt")) {
                source = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
            Map<String, byte[]> classes = Snippets.compile(name + "Snippets.java", source);
            Class<?> hosted = Snippets.loader(classes).loadClass(name + "Snippets");
            World world = JdkWorld.with(classes);
            for (Method method : hosted.getDeclaredMethods()) {
                boolean isCase =
                        method.getReturnType() == long.class
                                && Arrays.equals(
                                        method.getParameterTypes(), new Class<?>[] {int.class})
                                && java.lang.reflect.Modifier.isPublic(method.getModifiers());
                if (isCase) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    name + "." + method.getName(),
                                    () -> compare(classes, world, method, passes.apply(world))));
                }
            }
        }
        return tests.stream();
    }

    private static void compare(
            Map<String, byte[]> classes, World world, Method shape, UnaryOperator<Function> passes)
            throws Exception {
        Class<?> hosted = Snippets.loader(classes).loadClass(shape.getDeclaringClass().getName());
        Method method = hosted.getDeclaredMethod(shape.getName(), int.class);
        method.setAccessible(true);
        FakeBuildTime buildTime = new FakeBuildTime();
        buildTime.statics.put("java/lang/String.COMPACT_STRINGS", 1);
        IrMachine machine =
                new IrMachine(
                        world,
                        new MethodTranslator(world, buildTime, new FakeDynamicCalls()),
                        function -> {
                            IrVerifier.verify(function);
                            Function optimized = passes.apply(function);
                            IrVerifier.verify(optimized);
                            return optimized;
                        });
        machine.initialize(world.resolve(hosted.getName()));
        MethodRef ref = new MethodRef(hosted.getName(), method.getName(), "(I)J");
        for (int argument : ARGUMENTS) {
            assertEquals(
                    onHost(method, argument),
                    onMachine(machine, ref, argument),
                    () -> method.getName() + "(" + argument + ")");
        }
    }

    private static String onHost(Method method, int argument) throws IllegalAccessException {
        try {
            return method.invoke(null, argument).toString();
        } catch (InvocationTargetException raised) {
            return raised.getCause().getClass().getName();
        }
    }

    private static String onMachine(IrMachine machine, MethodRef method, int argument) {
        try {
            return machine.call(method, List.of(argument)).orElseThrow().toString();
        } catch (MachineValues.Raised raised) {
            return raised.exception.type.binaryName();
        }
    }
}
