package dev.cortado.cli.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFilterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final MessageFilter filter = new MessageFilter(out, MessageFilterTest::framesAt);

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
        "'\\tat 0x20\\r\\nx\\n', '\\tat B.run(B.java:1)\\r\\nx\\n'",
        "'\\tat 0x00009999\\n', '\\tat 0x00009999\\n'",
        "'\\tat 0x20 and more\\n', '\\tat 0x20 and more\\n'",
        "'see \\tat 0x20\\n', 'see \\tat 0x20\\n'",
        "'\\tat\\n\\tat 0x20\\n', '\\tat\\n\\tat B.run(B.java:1)\\n'",
        "'\\n\\n\\tat 0x20\\n', '\\n\\n\\tat B.run(B.java:1)\\n'",
        "'Timer with period zero, disabling\\nTimer with a period\\n', 'Timer with a period\\n'",
        "'grün ✓\\n', 'grün ✓\\n'",
    })
    void onlyWholeFrameLinesAreReplaced(String text, String expected) throws IOException {
        filter.write(text.translateEscapes().getBytes(StandardCharsets.UTF_8));
        assertEquals(expected.translateEscapes(), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void promptWithoutLineEndIsPassedOnAtOnce() throws IOException {
        filter.write("name? ".getBytes(StandardCharsets.UTF_8));
        assertEquals("name? ", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void unfinishedFrameIsResolvedAtTheEnd() throws IOException {
        filter.write("\tat 0x20".getBytes(StandardCharsets.UTF_8));
        filter.close();
        assertEquals("\tat B.run(B.java:1)", out.toString(StandardCharsets.UTF_8));
    }
}
