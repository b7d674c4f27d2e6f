package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.substitution.SubstitutedClasses;
import dev.cortado.compiler.substitution.SubstitutionIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The class library's substitutions, against the class library of the running JDK. */
class SubstitutionsTest {

    private static ClassPath sdk() {
        List<Path> entries =
                ClassPath.split(System.getProperty("java.class.path")).stream()
                        .filter(Files::exists)
                        .toList();
        return ClassPath.builder().sdk(entries).build();
    }

    @Test
    void everySubstitutionFitsItsTarget() {
        try (ClassPath path = sdk()) {
            assertEquals(List.of(), SubstitutionIndex.of(path).problems(path));
        }
    }

    @Test
    void everyMergedClassVerifies() {
        try (ClassPath path = sdk()) {
            SubstitutionIndex index = SubstitutionIndex.of(path);
            SubstitutedClasses classes = new SubstitutedClasses(path, index);
            List<String> errors =
                    index.targets().stream()
                            .flatMap(target -> classes.find(target).stream())
                            .flatMap(
                                    merged ->
                                            classes.generator().verify(merged.bytes()).stream()
                                                    .map(
                                                            error ->
                                                                    merged.internalName()
                                                                            + ": "
                                                                            + error.getMessage()))
                            .toList();
            assertEquals(List.of(), errors);
        }
    }
}
