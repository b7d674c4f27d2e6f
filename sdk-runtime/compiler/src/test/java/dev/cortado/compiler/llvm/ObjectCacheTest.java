package dev.cortado.compiler.llvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectCacheTest {
    private static final LlvmService LLVM = LlvmService.open(LlvmDistribution.inUserCache());
    private static final Supplier<LlvmService> UNUSED =
            () -> {
                throw new IllegalStateException("LLVM is asked");
            };

    @TempDir Path directory;

    private ObjectCache cache() {
        return new ObjectCache(directory.resolve("objects"), 1 << 20);
    }

    private static String module(int result) {
        return "define i32 @f() {\n  ret i32 " + result + "\n}\n";
    }

    private static List<byte[]> compiled(ObjectCache cache, Supplier<LlvmService> llvm, int... of) {
        List<String> modules = IntStream.of(of).mapToObj(ObjectCacheTest::module).toList();
        return cache.compileAll(llvm, modules, LlvmTarget.cortexM3(), OptimizationGoal.SPEED);
    }

    private static byte[] directly(int result) {
        return LLVM.compile(
                module(result), LlvmTarget.cortexM3(), OptimizationGoal.SPEED, OutputKind.OBJECT);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("objects"))) {
            return files.toList();
        }
    }

    @Test
    void whatWasCompiledIsFoundWithoutLlvm() {
        byte[] first = compiled(cache(), () -> LLVM, 1).getFirst();
        assertArrayEquals(directly(1), first);
        assertArrayEquals(first, compiled(cache(), UNUSED, 1).getFirst());
    }

    @Test
    void onlyWhatIsNotKnownIsCompiledAndTheOrderIsThatOfTheModules() {
        compiled(cache(), () -> LLVM, 2);
        List<byte[]> objects = compiled(cache(), () -> LLVM, 1, 2, 3);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(directly(i + 1), objects.get(i));
        }
    }

    @Test
    void anotherTargetOrGoalIsAnotherModule() {
        compiled(cache(), () -> LLVM, 1);
        List<String> module = List.of(module(1));
        assertThrows(
                IllegalStateException.class,
                () ->
                        cache().compileAll(
                                        UNUSED,
                                        module,
                                        LlvmTarget.cortexM4(),
                                        OptimizationGoal.SPEED));
        assertThrows(
                IllegalStateException.class,
                () ->
                        cache().compileAll(
                                        UNUSED,
                                        module,
                                        LlvmTarget.cortexM3(),
                                        OptimizationGoal.SIZE));
    }

    @Test
    void aDamagedFileIsCompiledAgain() throws IOException {
        compiled(cache(), () -> LLVM, 1);
        Path file = files().getFirst();
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        assertThrows(IllegalStateException.class, () -> compiled(cache(), UNUSED, 1));
        Files.write(file, new byte[5]);
        assertArrayEquals(directly(1), compiled(cache(), () -> LLVM, 1).getFirst());
    }

    @Test
    void whatWasNotUsedForLongestGoesWhenTheCacheIsFull() throws IOException {
        long bytes = directly(1).length;
        ObjectCache small = new ObjectCache(directory.resolve("objects"), 4 * bytes);
        for (int i = 1; i <= 20; i++) {
            compiled(small, () -> LLVM, i);
        }
        int files = files().size();
        assertTrue(files <= 4, "files: " + files);
        assertEquals(1, compiled(small, UNUSED, 20).size());
    }

    @Test
    void aDirectoryThatCanNotBeWrittenIsAnEmptyCache() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        ObjectCache none = new ObjectCache(file, 1 << 20);
        assertArrayEquals(directly(1), compiled(none, () -> LLVM, 1).getFirst());
    }
}
