package dev.cortado.compiler.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClangToolTest {
    @TempDir private Path directory;

    @Test
    void freestandingCIsCompiledForTheTarget() throws IOException, InterruptedException {
        ClangTool clang = ClangTool.unpack(LlvmDistribution.inUserCache());
        String program =
                "#include <stdint.h>\n"
                        + "#include <stddef.h>\n"
                        + "#include <stdbool.h>\n"
                        + "#include <limits.h>\n"
                        + "#include <stdarg.h>\n"
                        + "#include <float.h>\n"
                        + "float scale(float x) { return x * 3; }\n"
                        + "int32_t f(size_t n, bool b) { return b ? (int32_t)n : INT_MAX; }\n";
        Path source = Files.writeString(directory.resolve("f.c"), program);
        Path output = directory.resolve("f.s");
        List<String> command = new ArrayList<>(List.of(clang.executable().toString()));
        command.addAll(clang.arguments(LlvmTarget.cortexM4()));
        command.addAll(List.of("-O2", "-S", source.toString(), "-o", output.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String messages =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), messages);
        assertTrue(Files.readString(output).contains("vmul.f32"));
    }
}
