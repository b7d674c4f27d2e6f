package dev.cortado.compiler.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.Address;
import dev.cortado.abi.HostMemory;
import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import dev.cortado.runtime.unwind.FrameTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the compiler writes of frames, the runtime reads. */
class FrameTableRoundTripTest {
    private static final int TABLE = 0x0004_0000;
    private static final int MEMORY_BYTES = 0x10_0000;
    private static final Map<String, String> MODULES = Map.of("java.util", "java.base");

    static class Failure extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    static class GreekΩName {
        void λ() {}
    }

    private final World world = new World(FrameTableRoundTripTest::provided);

    private static Optional<ClassProvider.Provided> provided(String name) {
        String own = FrameTableRoundTripTest.class.getName().replace('.', '/');
        try (InputStream file =
                FrameTableRoundTripTest.class.getResourceAsStream("/" + name + ".class")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(
                            new ClassProvider.Provided(
                                    ClassFile.of().parse(file.readAllBytes()),
                                    name.startsWith(own) ? Origin.APPLICATION : Origin.JDK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaMethod method(Class<?> owner, String name) {
        return world.resolve(owner.getName().replace('.', '/')).methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private FrameTable read(NavigableMap<Long, List<Frame>> frames) {
        byte[] table =
                new FrameTableWriter(new ClassRecords(List.of(), MODULES)).write(frames, "25.0.1");
        HostMemory.open(TABLE, MEMORY_BYTES);
        for (int i = 0; i < table.length; i++) {
            Address.of(TABLE).storeByte(i, table[i]);
        }
        return new FrameTable(Address.of(TABLE));
    }

    @Test
    void everyFrameIsReadAsItWasWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<JavaMethod> methods =
                List.of(
                        method(ArrayList.class, "add"),
                        method(ArrayList.class, "<init>"),
                        method(TreeMap.class, "put"),
                        method(Failure.class, "<init>"),
                        method(GreekΩName.class, "λ"));
        NavigableMap<Long, List<Frame>> frames = new TreeMap<>();
        long address = 0x0800_0000L;
        for (int i = 0; i < 500; i++) {
            address += 2L + 2L * random.nextInt(random.nextInt(20) == 0 ? 2000 : 20);
            List<Frame> chain = new ArrayList<>();
            for (int depth = random.nextInt(4); depth >= 0; depth--) {
                chain.add(
                        new Frame(
                                methods.get(random.nextInt(methods.size())),
                                1 + random.nextInt(3000)));
            }
            frames.put(address, chain);
        }
        FrameTable table = read(frames);
        for (long at = frames.firstKey() - 600; at < address + 600; at += 2) {
            assertEquals(frames.containsKey(at), table.find((int) at - 1), "seed " + seed);
        }
        frames.forEach(
                (at, chain) -> {
                    assertTrue(table.find((int) (at - 1)));
                    for (int i = 0; i < chain.size(); i++) {
                        assertFrame(chain.get(i), table, "seed " + seed);
                        assertEquals(i + 1 < chain.size(), table.callerInlining());
                    }
                });
    }

    private static void assertFrame(Frame expected, FrameTable table, String seed) {
        JavaMethod method = expected.method();
        assertEquals(method.owner().binaryName(), table.className(), seed);
        assertEquals(method.name(), table.methodName(), seed);
        assertEquals(expected.line(), table.line(), seed);
        assertEquals(method.owner().sourceFile().orElseThrow(), table.fileName(), seed);
        if (method.owner().origin() == Origin.JDK) {
            assertEquals("java.base", table.moduleName(), seed);
            assertEquals("25.0.1", table.moduleVersion(), seed);
        } else {
            assertNull(table.moduleName(), seed);
        }
    }

    @Test
    void constructorsOfThrowablesKnowTheirSuperclasses() {
        FrameTable table =
                read(
                        new TreeMap<>(
                                Map.of(
                                        0x100L,
                                        List.of(new Frame(method(Exception.class, "<init>"), 5)),
                                        0x104L,
                                        List.of(new Frame(method(Failure.class, "<init>"), 6)),
                                        0x108L,
                                        List.of(new Frame(method(ArrayList.class, "<init>"), 7)))));
        assertTrue(table.find(0xFF));
        assertTrue(table.constructsThrowable());
        int exception = table.classNumber();
        assertTrue(table.find(0x103));
        assertTrue(table.constructsThrowable());
        assertTrue(table.isSubclass(table.classNumber(), exception));
        assertFalse(table.isSubclass(exception, table.classNumber()));
        assertTrue(table.find(0x107));
        assertFalse(table.constructsThrowable());
    }
}
