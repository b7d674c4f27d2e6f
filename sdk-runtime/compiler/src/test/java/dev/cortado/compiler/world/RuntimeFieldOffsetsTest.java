package dev.cortado.compiler.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.abi.ReferenceLayout;
import dev.cortado.abi.StringLayout;
import dev.cortado.abi.ThrowableLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The offsets that the runtime uses without asking are those that the compiler gives the JDK's
 * fields.
 */
class RuntimeFieldOffsetsTest {
    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of("java/lang/String", "value", StringLayout.VALUE),
                Arguments.of("java/lang/String", "hash", StringLayout.HASH),
                Arguments.of("java/lang/String", "coder", StringLayout.CODER),
                Arguments.of("java/lang/String", "hashIsZero", StringLayout.HASH_IS_ZERO),
                Arguments.of("java/lang/Throwable", "backtrace", ThrowableLayout.BACKTRACE),
                Arguments.of("java/lang/ref/Reference", "referent", ReferenceLayout.REFERENT),
                Arguments.of("java/lang/ref/Reference", "discovered", ReferenceLayout.DISCOVERED));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void offsets(String type, String name, int offset) {
        JavaField field =
                new World(RuntimeFieldOffsetsTest::jdkClass)
                        .resolve(type).fields().stream()
                                .filter(f -> f.name().equals(name))
                                .findFirst()
                                .orElseThrow();
        assertEquals(offset, field.offset());
    }

    private static Optional<ClassProvider.Provided> jdkClass(String name) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new ClassProvider.Provided(
                                    ClassFile.of().parse(in.readAllBytes()),
                                    ClassProvider.Origin.JDK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
