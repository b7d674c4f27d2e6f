package dev.cortado.compiler.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolizerTest {
    @TempDir private Path directory;

    @Test
    void inlinedMethodsAppearAsFrames() throws IOException {
        LlvmDistribution distribution = LlvmDistribution.inUserCache();
        ElfFile elf =
                BareBoard.LM3S6965EVB
                        .link(
                                LlvmService.open(distribution),
                                distribution,
                                BareBoard.resource("inlined.ll"))
                        .elf();
        Path file = Files.write(directory.resolve("image.elf"), elf.bytes());
        ElfFile.Symbol reset = elf.symbol("reset").orElseThrow();
        List<Long> addresses =
                List.of(reset.value(), elf.symbol("marker").orElseThrow().value(), 0x10_0000L);

        List<List<JavaFrame>> frames = new Symbolizer(distribution).frames(file, addresses);

        assertEquals(
                new JavaFrame("com.example.Main", "main", "Main.java", 12),
                frames.get(0).getLast());
        assertEquals(
                List.of(
                        new JavaFrame("com.example.Main$Inner", "<init>", "Main.java", 6),
                        new JavaFrame("com.example.Main", "middle", "Main.java", 9),
                        new JavaFrame("com.example.Main", "main", "Main.java", 12)),
                frames.get(1));
        assertTrue(frames.get(2).isEmpty());
    }

    @Test
    void aFramePrintsAsInAJavaStackTrace() {
        assertEquals("a.B.c(B.java:7)", new JavaFrame("a.B", "c", "B.java", 7).toString());
        assertEquals("a.B.c(B.java)", new JavaFrame("a.B", "c", "B.java", 0).toString());
        assertEquals("memcpy(Unknown Source)", new JavaFrame("", "memcpy", "", 0).toString());
    }
}
