package dev.cortado.qemu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.ProfileLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private final Corpus corpus = Corpus.ofThisModule();

    @Test
    void everyProgramRunsOnSomeBoard() {
        Set<Path> run = new TreeSet<>();
        corpus.boards().forEach(board -> run.addAll(corpus.programsFor(board)));
        assertEquals(new TreeSet<>(corpus.programs()), run);
        assertTrue(run.size() >= 170, "programs: " + run.size());
    }

    @Test
    void everyBoardOfTheSdkRunsPrograms() {
        assertEquals(ProfileLibrary.bundled().boardNames(), corpus.boards());
    }

    @Test
    void lastMatchingLineDecides(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("A.java"), "");
        Files.writeString(root.resolve("B.java"), "");
        Files.writeString(root.resolve("some.boardlist"), "# all but A\n*.java\n!A.java\n");
        assertEquals(List.of(Path.of("B.java")), new Corpus(root).programsFor("some"));
    }

    @Test
    void lineThatMatchesNothingIsRefused(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("some.boardlist"), "gone/*\n");
        assertThrows(IllegalStateException.class, () -> new Corpus(root).programsFor("some"));
    }
}
