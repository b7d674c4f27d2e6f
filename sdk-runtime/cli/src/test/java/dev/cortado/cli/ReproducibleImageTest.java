package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.Phase;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.ObjectCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler over the SDK's own classes. */
class ReproducibleImageTest {
    private static final String HELLO = "void main() { System.out.println(\"hello\"); }";

    private static final String COLLECTIONS =
            """
            import java.util.*;

            class Collections {
                record Point(int x, int y) {}

                public static void main(String[] args) {
                    Map<Point, String> names = new HashMap<>();
                    for (int i = 0; i < 10; i++) {
                        names.put(new Point(i, -i), "p" + i);
                    }
                    names.values().removeIf(name -> name.endsWith("9"));
                    System.out.println(new TreeSet<>(names.values()) + " " + names.get(new Point(3, -3)));
                }
            }
            """;

    @TempDir Path directory;

    private BuildResult build(String fileName, String source, PhaseListener listener)
            throws IOException {
        return build(fileName, source, listener, Optional.empty());
    }

    private BuildResult build(
            String fileName, String source, PhaseListener listener, Optional<ObjectCache> cache)
            throws IOException {
        Path file = Files.writeString(directory.resolve(fileName), source);
        BoardProfile board = ProfileLibrary.bundled().board("lm3s6965evb");
        BuildRequest request =
                new BuildRequest(
                        new ProgramInput.SourceFile(file),
                        List.of(),
                        Optional.empty(),
                        SdkClassPath.entries(),
                        board,
                        board.text(),
                        board.optimization());
        return new Compiler(LlvmDistribution.inUserCache(), cache).build(request, listener);
    }

    private void assertSameTwice(String fileName, String source) throws IOException {
        BuildResult first = build(fileName, source, PhaseListener.silent());
        BuildResult second = build(fileName, source, PhaseListener.silent());
        assertEquals(first.llvmIr(), second.llvmIr());
        assertArrayEquals(first.image().elf().bytes(), second.image().elf().bytes());
    }

    @Test
    void helloIsByteIdenticalOnASecondBuild() throws IOException {
        assertSameTwice("Hello.java", HELLO);
    }

    @Test
    void aProgramWithCollectionsRecordsAndLambdasIsByteIdenticalOnASecondBuild()
            throws IOException {
        assertSameTwice("Collections.java", COLLECTIONS);
    }

    @Test
    void anImageOfPartsThatWereCompiledBeforeIsByteIdentical() throws IOException {
        ObjectCache cache = new ObjectCache(directory.resolve("objects"), 1 << 24);
        PhaseListener silent = PhaseListener.silent();
        byte[] cold = build("Collections.java", COLLECTIONS, silent).image().elf().bytes();
        for (int i = 0; i < 2; i++) {
            BuildResult cached = build("Collections.java", COLLECTIONS, silent, Optional.of(cache));
            assertArrayEquals(cold, cached.image().elf().bytes());
        }
    }

    @Test
    void codeThatWouldStartAThreadButIsNeverReachedMakesNoThreads() throws IOException {
        String program =
                """
                import java.lang.ref.*;
                import java.util.concurrent.*;

                class Single {
                    public static void main(String[] args) throws Exception {
                        ReferenceQueue<Object> queue = new ReferenceQueue<>();
                        WeakReference<Object> weak = new WeakReference<>(new Object(), queue);
                        Object lock = new Object();
                        synchronized (lock) {
                            lock.wait(1);
                            lock.notifyAll();
                        }
                        System.out.println(Thread.currentThread().getName() + queue.poll());
                        System.out.println(weak.get() + " " + System.identityHashCode(lock));
                        System.out.println(new ConcurrentHashMap<>().putIfAbsent("a", 1));
                    }
                """;
        String unused = "static void unused() { new Thread(Single::unused).start(); }";
        BuildResult without = build("Single.java", program + "}", PhaseListener.silent());
        BuildResult with = build("Single.java", program + unused + "}", PhaseListener.silent());
        assertFalse(with.program().hasThreads());
        assertArrayEquals(without.image().elf().bytes(), with.image().elf().bytes());
    }

    @Test
    void aBuildGoesThroughEachPhaseOnceAndInOrder() throws IOException {
        List<Phase> started = new ArrayList<>();
        BuildResult hello =
                build(
                        "Hello.java",
                        HELLO,
                        new PhaseListener() {
                            @Override
                            public void started(Phase phase) {
                                started.add(phase);
                            }
                        });
        assertEquals(Arrays.asList(Phase.values()), started);
        long flash = hello.image().map().usedBytes(MemoryKind.FLASH);
        assertTrue(flash > 1_000 && flash < 24_000, "hello takes " + flash + " bytes of flash");
    }
}
