package dev.cortado.runtime.arith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.abi.Export;
import java.io.IOException;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package's table of symbols is what the classes export. */
class ExportedSymbolsTest {

    private static final Path TABLE =
            Path.of("src/main/java/dev/cortado/runtime/arith/package-info.java");

    @Test
    void tableListsEveryExportAndNothingElse() throws IOException, URISyntaxException {
        assertEquals(symbolsOfTable(), symbolsOfClasses());
    }

    private static Set<String> symbolsOfTable() throws IOException {
        Set<String> symbols = new TreeSet<>();
        String table = Files.readString(TABLE);
        Pattern.compile("\\{@code (\\w+)}")
                .matcher(table)
                .results()
                .forEach(m -> symbols.add(m.group(1)));
        return symbols;
    }

    private static Set<String> symbolsOfClasses() throws IOException, URISyntaxException {
        Path classes = Path.of(Words.class.getResource("Words.class").toURI()).getParent();
        Set<String> symbols = new TreeSet<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                ClassModel model = ClassFile.of().parse(file);
                model.methods().forEach(method -> symbolOf(method).forEach(symbols::add));
            }
        }
        return symbols;
    }

    private static Stream<String> symbolOf(MethodModel method) {
        return method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(
                        annotation ->
                                annotation
                                        .classSymbol()
                                        .equals(Export.class.describeConstable().orElseThrow()))
                .map(
                        annotation ->
                                ((AnnotationValue.OfString)
                                                annotation.elements().getFirst().value())
                                        .stringValue());
    }
}
