package dev.cortado.qemu.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.classfile.MemoryEntry;
import dev.cortado.qemu.harness.Program;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The table of packages in docs/COMPATIBILITY.md names no class that no program uses.
 *
 * <p>The system property {@code cortado.update} writes the first two columns anew; what is missing
 * of a package is written by hand.
 */
class PackageTableTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "COMPATIBILITY.md");
    private static final String START =
            "| package | classes that the programs use | what is missing |";

    @Test
    void tableNamesOnlyWhatTheProgramsUse() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(DOCUMENT));
        int start = lines.indexOf(START) + 2;
        int end = start;
        Map<String, String> missing = new TreeMap<>();
        Map<String, Set<String>> used = usedClasses();
        while (end < lines.size() && lines.get(end).startsWith("| `")) {
            String[] cells = lines.get(end).split("\\|", -1);
            missing.put(cells[1].strip(), cells[3].strip());
            if (!Boolean.getBoolean("cortado.update")) {
                Set<String> classes = used.getOrDefault(cells[1].replaceAll("[ `]", ""), Set.of());
                assertTrue(
                        classes.containsAll(List.of(cells[2].strip().split(", "))), lines.get(end));
            }
            end++;
        }
        List<String> expected = new ArrayList<>();
        used.forEach(
                (name, classes) -> {
                    String cell = "`" + name + "`";
                    String rest = missing.getOrDefault(cell, "");
                    expected.add(
                            "| " + cell + " | " + String.join(", ", classes) + " | " + rest + " |");
                });
        if (Boolean.getBoolean("cortado.update")) {
            lines.subList(start, end).clear();
            lines.addAll(start, expected);
            Files.write(DOCUMENT, lines);
        }
    }

    /** The simple names of the JDK's public top-level classes in the programs, by package. */
    private static Map<String, Set<String>> usedClasses() {
        Map<String, Set<String>> used = new TreeMap<>();
        Corpus corpus = Corpus.ofThisModule();
        for (Path path : corpus.programs()) {
            MemoryEntry classes = Program.compile(corpus.root().resolve(path)).classes();
            for (String name : classes.classNames("")) {
                ClassFile.of()
                        .parse(classes.read(name + ".class").orElseThrow())
                        .constantPool()
                        .forEach(entry -> add(entry, used));
            }
        }
        return used;
    }

    private static void add(PoolEntry entry, Map<String, Set<String>> used) {
        if (entry instanceof ClassEntry type && type.asInternalName().startsWith("java/")) {
            String name = type.asInternalName().replace('/', '.');
            int dot = name.lastIndexOf('.');
            used.computeIfAbsent(name.substring(0, dot), p -> new TreeSet<>())
                    .add(name.substring(dot + 1).replaceFirst("\\$.*", ""));
        }
    }
}
