package dev.cortado.cli.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFilterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final MessageFilter filter =
            new MessageFilter(out, pcs -> pcs.stream().map(MessageFilterTest::framesAt).toList());

    private static List<String> framesAt(long pc) {
        return switch ((int) pc) {
            case 0x1234 -> List.of("A.inner(A.java:3)", "A.main(A.java:9)");
            case 0x20 -> List.of("B.run(B.java:1)");
            default -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "'\\tat 0x00001234\\n', '\\tat A.inner(A.java:3)\\n\\tat A.main(A.java:9)\\n'",
        "'\\tat 0x20\\r\\nx\\n', '\\tat B.run(B.java:1)\\nx\\n'",
        "'a\\n\\tat 0x00009999\\nb\\n', 'a\\nb\\n'",
        "'\\tat 0x20 and more\\n', '\\tat 0x20 and more\\n'",
        "'\\t\\tat 0x20\\n', '\\t\\tat B.run(B.java:1)\\n'",
        "'\\t\\tand\\n', '\\t\\tand\\n'",
        "'see \\tat 0x20\\n', 'see \\tat 0x20\\n'",
        "'\\tat\\n\\tat 0x20\\n', '\\tat\\n\\tat B.run(B.java:1)\\n'",
        "'\\n\\n\\tat 0x20\\n', '\\n\\n\\tat B.run(B.java:1)\\n'",
        "'Timer with period zero, disabling\\nTimer with a period\\n', 'Timer with a period\\n'",
        "'x\\nqemu-system-arm: terminating on signal 2 from pid 1 (bash)', 'x\\n'",
        "'grün ✓\\n', 'grün ✓\\n'",
    })
    void onlyWholeFrameLinesAreReplaced(String text, String expected) throws IOException {
        filter.write(text.translateEscapes().getBytes(StandardCharsets.UTF_8));
        filter.close();
        assertEquals(expected.translateEscapes(), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void promptWithoutLineEndIsPassedOnAtOnce() throws IOException {
        filter.write("name? ".getBytes(StandardCharsets.UTF_8));
        assertEquals("name? ", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void framesInARowAreResolvedTogether() throws IOException {
        List<Integer> asked = new ArrayList<>();
        MessageFilter counting =
                new MessageFilter(
                        out,
                        pcs -> {
                            asked.add(pcs.size());
                            return pcs.stream().map(MessageFilterTest::framesAt).toList();
                        });
        counting.write(
                "\tat 0x20\n\tat 0x20\nCaused by: x\n\tat 0x20\n".getBytes(StandardCharsets.UTF_8));
        counting.close();
        assertEquals(List.of(2, 1), asked);
    }

    @Test
    void unfinishedLineIsPassedOnAtTheEnd() throws IOException {
        filter.write("\tat 0x2".getBytes(StandardCharsets.UTF_8));
        filter.close();
        assertEquals("\tat 0x2", out.toString(StandardCharsets.UTF_8));
    }
}
