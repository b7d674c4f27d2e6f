package dev.cortado.compiler.imageheap.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InterpreterTest {
    private static final String SNIPPETS = "/dev/cortado/compiler/imageheap/Snippets.java";

    static Stream<Arguments> snippets() throws IOException {
        try (InputStream in = InterpreterTest.class.getResourceAsStream(SNIPPETS)) {
            TestWorld world = new TestWorld(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return world.tests("Snippets").stream().map(name -> Arguments.of(name, world));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void interpretedSnippetReturnsWhatHotSpotReturns(String name, TestWorld world) {
        assertEquals(world.run("Snippets", name), world.interpret("Snippets", name));
    }

    private static String evaluate(String body) {
        return new TestWorld(
                        "class A { static String f() { "
                                + body
                                + " } static int down(int n) { return n == 0 ? 0 : 1 + down(n - 1);"
                                + " } }")
                .interpret("A", "f");
    }

    @Test
    void whatDependsOnTheMachineOrTheTimeIsRefused() {
        assertEquals(
                "not evaluable: calls the native method java.lang.System.nanoTime",
                evaluate("return \"\" + System.nanoTime();"));
        assertEquals(
                "not evaluable: calls the native method java.lang.System.currentTimeMillis",
                evaluate("return \"\" + System.currentTimeMillis();"));
        assertEquals(
                "not evaluable: uses System.out", evaluate("System.out.println(1); return null;"));
        assertEquals(
                "not evaluable: uses the device: address.loadInt",
                evaluate("return \"\" + dev.cortado.abi.Address.of(8).loadInt(0);"));
        assertEquals(
                "not evaluable: calls java.lang.Thread.start",
                evaluate("Thread.currentThread().start(); return null;"));
        assertEquals(
                "not evaluable: looks up a class by name",
                evaluate(
                        "try { return Class.forName(\"A\").getName(); } "
                                + "catch (ClassNotFoundException e) { return null; }"));
    }

    @Test
    void anEndlessLoopDeepRecursionAndLargeObjectsAreRefused() {
        assertEquals(
                "not evaluable: takes too long for an initialiser at build time",
                evaluate("while (true) {}"));
        assertEquals(
                "not evaluable: nests calls too deeply for an initialiser at build time",
                evaluate("return \"\" + down(100_000);"));
        assertEquals(
                "not evaluable: allocates too much for an initialiser at build time",
                evaluate("return \"\" + new int[300_000].length;"));
    }

    @Test
    void addressArithmeticAndImageConstantsAreEvaluated() {
        assertEquals(
                "1073790976 8 true",
                evaluate(
                        "var a ="
                            + " dev.cortado.abi.Address.of(dev.cortado.abi.ImageConstants.consoleBase());"
                            + " return a.toInt() + \" \" + a.plus(8).minus(a) + \" \" +"
                            + " a.isBelow(a.plus(1));"));
    }

    @Test
    void anUncaughtExceptionIsToldWithItsPlace() {
        assertEquals(
                "not evaluable: throws java.lang.IllegalStateException: no in A.f",
                evaluate("throw new IllegalStateException(\"no\");"));
    }

    @Test
    void unsafeOffsetsAreThoseOfTheDevice() {
        TestWorld world = new TestWorld("class A { volatile long x; int y; }");
        int offset = world.world.resolve("A").declaredField("y", "I").orElseThrow().offset();
        assertTrue(offset >= 4);
        assertEquals("", world.initialize("jdk/internal/misc/Unsafe"));
        assertEquals(8L, world.staticValue("jdk/internal/misc/Unsafe", "ARRAY_BYTE_BASE_OFFSET"));
        assertEquals(4, world.staticValue("jdk/internal/misc/Unsafe", "ARRAY_OBJECT_INDEX_SCALE"));
    }
}
