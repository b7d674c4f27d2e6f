package dev.cortado.compiler.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which formats are taken apart, and into what. */
class FormatTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "refused",
            value = {
                "plain           | plain",
                "%s              | %s",
                "a%db%xc         | a %d b %x c",
                "100%%           | 100%",
                "%c%b            | %c %b",
                "%5d             | refused",
                "%-s             | refused",
                "%1$s            | refused",
                "%.2f            | refused",
                "%S              | refused",
                "%e              | refused",
                "%               | refused",
                "%<s             | refused"
            })
    void aFormatIsTextAndConversions(String format, String pieces) {
        Optional<String> parsed =
                FormatText.parse(format)
                        .map(
                                text ->
                                        text.pieces().stream()
                                                .map(FormatTextTest::show)
                                                .collect(Collectors.joining(" ")));
        assertEquals(Optional.ofNullable(pieces), parsed);
    }

    private static String show(FormatText.Piece piece) {
        return switch (piece) {
            case FormatText.Text text -> text.text();
            case FormatText.Conversion conversion -> "%" + conversion.letter();
        };
    }
}
